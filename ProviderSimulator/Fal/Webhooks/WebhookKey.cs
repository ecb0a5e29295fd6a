using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace VideoGen.ProviderSimulator.Fal.Webhooks;

/// <summary>The Ed25519 key that signs webhooks; beside the ledger, so that a restart keeps it.</summary>
public sealed class WebhookKey
{
    private readonly Ed25519PrivateKeyParameters _key;

    public WebhookKey(IOptions<SimulatorOptions> options)
    {
        var path = Path.Combine(options.Value.Folder("fal"), "webhook.key");
        if (!File.Exists(path)) File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(Ed25519PrivateKeyParameters.KeySize));
        _key = new Ed25519PrivateKeyParameters(File.ReadAllBytes(path));
    }

    public byte[] Sign(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }

    /// <summary>The public key as a JSON Web Key Set.</summary>
    public JsonObject KeySet()
    {
        var x = _key.GeneratePublicKey().GetEncoded();
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "OKP",
                ["crv"] = "Ed25519",
                ["alg"] = "EdDSA",
                ["use"] = "sig",
                ["kid"] = Convert.ToHexStringLower(SHA256.HashData(x))[..16],
                ["x"] = Base64Url.EncodeToString(x),
            }),
        };
    }
}
