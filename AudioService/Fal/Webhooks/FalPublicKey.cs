using System.Buffers.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace VideoGen.AudioService.Fal.Webhooks;

/// <summary>One Ed25519 key that fal signs with.</summary>
public sealed class FalPublicKey(byte[] key)
{
    private readonly Ed25519PublicKeyParameters _key = new(key);

    /// <summary>Null for a key of another kind.</summary>
    internal static FalPublicKey? Of(JsonWebKeyDocument key)
    {
        if (key is not { Kty: "OKP", Crv: "Ed25519", X: { Length: > 0 } x }) return null;
        try
        {
            return Base64Url.DecodeFromChars(x) is { Length: 32 } bytes ? new FalPublicKey(bytes) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public bool Verifies(byte[] message, byte[] signature)
    {
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, _key);
        verifier.BlockUpdate(message, 0, message.Length);
        return verifier.VerifySignature(signature);
    }
}
