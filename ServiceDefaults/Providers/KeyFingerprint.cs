using System.Security.Cryptography;
using System.Text;

namespace VideoGen.ServiceDefaults.Providers;

/// <summary>The only form in which an API key may leave memory.</summary>
public static class KeyFingerprint
{
    /// <summary>Twelve hex digits of the key's SHA-256.</summary>
    public static string Of(string apiKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(apiKey)))[..12];
}
