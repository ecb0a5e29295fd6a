using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Runway.Uploads;

/// <summary>Turns a validated body's media references into bytes.</summary>
public sealed class MediaReferences(UploadStore uploads)
{
    /// <exception cref="ProviderRefusal">A reference leads nowhere.</exception>
    public IReadOnlyList<byte[]> Read(JsonObject body) => [.. Uris(body).Select(reference => Resolve(reference.Uri, reference.Field))];

    private static IEnumerable<(string Uri, string Field)> Uris(JsonObject body)
    {
        foreach (var field in new[] { "promptImage", "referenceImages" })
            foreach (var entry in body[field] switch { JsonArray list => list, { } single => [single.DeepClone()], _ => new JsonArray() })
                yield return (entry is JsonObject named ? named["uri"]!.GetValue<string>() : entry!.GetValue<string>(), field);
    }

    private byte[] Resolve(string uri, string field)
    {
        if (uri.StartsWith(UploadStore.Scheme, StringComparison.Ordinal))
            return uploads.Read(uri) ?? throw RunwayErrors.Invalid(RunwayErrors.Issue("custom", "The upload does not exist or has expired", field));
        var comma = uri.IndexOf(";base64,", StringComparison.Ordinal);
        if (comma < 0)
            throw RunwayErrors.Invalid(RunwayErrors.Issue("custom", "Failed to fetch the asset: the simulator reads no other servers", field));
        var bytes = new byte[uri.Length];
        return Convert.TryFromBase64Chars(uri.AsSpan(comma + ";base64,".Length), bytes, out var length)
            ? bytes[..length]
            : throw RunwayErrors.Invalid(RunwayErrors.Issue("custom", "The data URI is not valid base64", field));
    }
}
