namespace VideoGen.ProviderSimulator.Requests;

public static class RequestKey
{
    /// <summary>The API key of a request, in whichever header its provider wants it; null when there is none.</summary>
    public static string? Of(HttpRequest request)
    {
        foreach (var header in new[] { "xi-api-key", "x-goog-api-key" })
            if (request.Headers[header].ToString() is { Length: > 0 } key) return key;
        return request.Headers.Authorization.ToString().Split(' ', 2) is [_, { Length: > 0 } credentials] ? credentials : null;
    }
}
