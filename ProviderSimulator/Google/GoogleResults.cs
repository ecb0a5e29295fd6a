using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.Google;

public static class GoogleResults
{
    public static IResult Json(JsonNode body) => Results.Text(body.ToJsonString(), "application/json");
}
