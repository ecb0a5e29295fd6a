using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Google;

/// <summary>The Gemini API's door: a key in the header, or in the query as old samples have it.</summary>
public static class GoogleAccess
{
    public const string Header = "x-goog-api-key";

    /// <exception cref="ProviderRefusal">No key, or none of Google's shape.</exception>
    public static string KeyOf(HttpContext context)
    {
        var key = context.Request.Headers[Header].ToString() is { Length: > 0 } given ? given : context.Request.Query["key"].ToString();
        if (key.Length == 0) throw GoogleErrors.NoKey();
        return key.StartsWith("AIza", StringComparison.Ordinal) && key.Length >= 12 && !RefusedKeys.Has(key) ? key : throw GoogleErrors.InvalidKey();
    }
}
