using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Runway.Uploads;

/// <summary>Turns a validated body's media references into bytes.</summary>
public sealed class MediaReferences(UploadStore uploads, InputUrls urls)
{
    private static readonly string[] s_fields = ["promptImage", "referenceImages"];

    /// <returns>The first frame comes first.</returns>
    /// <exception cref="ProviderRefusal">A reference leads nowhere.</exception>
    public async Task<IReadOnlyList<byte[]>> ReadAsync(JsonObject body, CancellationToken cancellationToken)
    {
        var media = new List<byte[]>();
        foreach (var field in s_fields)
            foreach (var uri in Uris(body[field]))
                media.Add(await ResolveAsync(uri, field, cancellationToken));
        return media;
    }

    private static IEnumerable<string> Uris(JsonNode? value) => value switch
    {
        JsonArray list => list.OfType<JsonObject>().OrderBy(entry => entry["position"]?.GetValue<string>() == "last").Select(entry => entry["uri"]!.GetValue<string>()),
        { } single => [single.GetValue<string>()],
        _ => [],
    };

    private async Task<byte[]> ResolveAsync(string uri, string field, CancellationToken cancellationToken)
    {
        if (uri.StartsWith(UploadStore.Scheme, StringComparison.Ordinal))
            return uploads.Read(uri) ?? throw RunwayErrors.Invalid(RunwayErrors.Issue("custom", "The upload does not exist or has expired", field));
        var comma = uri.IndexOf(";base64,", StringComparison.Ordinal);
        if (!uri.StartsWith("data:", StringComparison.Ordinal) || comma < 0) return await urls.FetchAsync(uri, field, cancellationToken);
        var bytes = new byte[uri.Length];
        return Convert.TryFromBase64Chars(uri.AsSpan(comma + ";base64,".Length), bytes, out var length)
            ? bytes[..length]
            : throw RunwayErrors.Invalid(RunwayErrors.Issue("custom", "The data URI is not valid base64", field));
    }
}
