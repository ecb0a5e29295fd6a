using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Google;

/// <summary>Pictures inside a request.</summary>
public static class InputPictures
{
    private const int MaxBytes = 20_000_000;
    private static readonly string[] s_types = ["image/png", "image/jpeg", "image/webp"];

    /// <exception cref="ProviderRefusal">Of no type that is taken, no Base64, or too large.</exception>
    public static byte[] Decode(string? base64, string? type)
    {
        if (!s_types.Contains(type)) throw GoogleErrors.Invalid($"Unsupported mime type: {type}");
        var bytes = new byte[(base64?.Length ?? 0) * 3 / 4 + 3];
        if (base64 is not { Length: > 0 } || !Convert.TryFromBase64String(base64, bytes, out var length))
            throw GoogleErrors.Invalid("Unable to process input image. Please retry or report in https://developers.generativeai.google/guide/troubleshooting");
        return length <= MaxBytes ? bytes[..length] : throw GoogleErrors.Invalid("Unable to process input image: it is larger than 20 MB.");
    }
}
