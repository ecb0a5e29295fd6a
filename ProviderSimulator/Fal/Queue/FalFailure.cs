using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Fal.Queue;

/// <summary>Why a request failed: what its result answers.</summary>
/// <param name="Body">JSON.</param>
public sealed record FalFailure(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    private JsonObject Document => JsonNode.Parse(Body)!.AsObject();
    private JsonNode? FirstDetail => Document["detail"] is JsonArray { Count: > 0 } details ? details[0] : null;

    public string Error => (string?)(FirstDetail?["msg"] ?? Document["detail"]) ?? "";
    public string ErrorType => (string?)(FirstDetail?["type"] ?? Document["error_type"]) ?? "internal_error";

    public static FalFailure Of(ProviderRefusal refusal) => new(refusal.Status, refusal.Body.ToJsonString(), refusal.Headers);
}
