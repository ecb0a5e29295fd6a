using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VideoGen.ServiceDefaults.PaidCalls;

/// <summary>The identity of a purchase. Parts are length-prefixed, so no two intents share a text.</summary>
internal static class PaidCallKey
{
    public static string Of(PaidCallIntent intent)
    {
        string[] parts =
        [
            intent.ProjectId.ToString("N"), intent.RunId.ToString("N"), intent.Item, intent.Attempt.ToString(CultureInfo.InvariantCulture),
            intent.Provider, intent.Model, intent.CanonicalRequest,
        ];
        var text = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
