namespace VideoGen.AudioService.Providers;

internal static class ResponseHeaders
{
    /// <summary>The first value of the first of <paramref name="names"/> that is there.</summary>
    public static string? Header(this HttpResponseMessage response, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (response.Headers.TryGetValues(name, out var values)) return values.FirstOrDefault();
        return null;
    }
}
