using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>Answers the schema <c>plan_chat</c>: a line for the user, and the whole plan when it changes.</summary>
public sealed class PlanChatSource(PlanAnswer answer) : IAnswerSource
{
    private const string Plan = "plan";
    private readonly JsonNode? _plan = JsonSerializer.SerializeToNode(answer.Plan, ApiJson.Options);

    public int? Count(AnswerPlace place) => (At(place) as JsonArray)?.Count;

    public bool TryValue(AnswerPlace place, out JsonNode? value)
    {
        value = place.Path == "reply" ? answer.Reply : (At(place) as JsonValue)?.DeepClone();
        return value is not null || At(place) is null;
    }

    private JsonNode? At(AnswerPlace place)
    {
        var steps = place.Path.Split('.');
        return steps[0] == Plan ? steps.Skip(1).Aggregate(_plan, (node, step) => Entry(node, place)?[step]) : null;
    }

    private static JsonNode? Entry(JsonNode? node, AnswerPlace place) => node is JsonArray list ? list[place.Shot!.Value] : node;
}
