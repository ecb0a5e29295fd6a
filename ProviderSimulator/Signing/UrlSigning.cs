using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace VideoGen.ProviderSimulator.Signing;

/// <summary>HMAC over what a URL allows, with a secret that lives beside the ledger so that a restart keeps URLs valid.</summary>
public sealed class UrlSigning
{
    private readonly byte[] _secret;

    public UrlSigning(IOptions<SimulatorOptions> options)
    {
        var path = Path.Combine(options.Value.Folder("signing"), "signing.key");
        if (!File.Exists(path)) File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(32));
        _secret = File.ReadAllBytes(path);
    }

    public string Sign(string what) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(what)));

    public bool Verify(string what, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(what)), Encoding.UTF8.GetBytes(signature));
}
