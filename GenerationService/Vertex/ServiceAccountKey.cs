using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoGen.GenerationService.Vertex;

/// <summary>A service account's key file.</summary>
internal sealed record ServiceAccountKey(
    [property: JsonPropertyName("client_email"), JsonRequired] string ClientEmail,
    [property: JsonPropertyName("private_key"), JsonRequired] string PrivateKey,
    [property: JsonPropertyName("private_key_id")] string? PrivateKeyId,
    [property: JsonPropertyName("token_uri"), JsonRequired] Uri TokenUri)
{
    private const string Scope = "https://www.googleapis.com/auth/cloud-platform";
    private static readonly TimeSpan s_life = TimeSpan.FromHours(1);

    /// <summary>Null when the configured text is neither a key's JSON nor the path of a file with one: then it is a bearer token itself.</summary>
    /// <exception cref="JsonException">The JSON is no service account's key.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ServiceAccountKey? Read(string secret)
    {
        var json = secret.TrimStart().StartsWith('{') ? secret : Path.IsPathRooted(secret) ? File.ReadAllText(secret) : null;
        return json is null ? null : JsonSerializer.Deserialize<ServiceAccountKey>(json);
    }

    /// <summary>A signed claim that buys a token for Google Cloud.</summary>
    /// <exception cref="CryptographicException">The private key is no RSA key.</exception>
    public string Assertion(DateTimeOffset now)
    {
        var header = Part(new { alg = "RS256", typ = "JWT", kid = PrivateKeyId });
        var claims = Part(new
        {
            iss = ClientEmail,
            scope = Scope,
            aud = TokenUri.OriginalString,
            iat = now.ToUnixTimeSeconds(),
            exp = (now + s_life).ToUnixTimeSeconds(),
        });
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(PrivateKey);
        }
        catch (ArgumentException exception)
        {
            throw new CryptographicException("The service account's private key is not PEM.", exception);
        }

        var signature = rsa.SignData(Encoding.ASCII.GetBytes($"{header}.{claims}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{header}.{claims}.{System.Buffers.Text.Base64Url.EncodeToString(signature)}";
    }

    private static string Part<T>(T value) => System.Buffers.Text.Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
