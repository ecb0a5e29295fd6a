using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Requests;

/// <summary>Ends a request with an error in the provider's own shape.</summary>
public sealed class ProviderRefusal(int status, JsonNode body, string? retryAfter = null) : Exception(body.ToJsonString())
{
    public int Status { get; } = status;
    public JsonNode Body { get; } = body;

    /// <summary>Value of the <c>retry-after</c> header, for providers that send it.</summary>
    public string? RetryAfter { get; } = retryAfter;

    /// <summary>What the provider says in further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
