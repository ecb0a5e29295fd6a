using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Faults.Panel;

/// <summary>Reads the rules that somebody sends: one, or a list of them.</summary>
public static class FaultOrders
{
    private static readonly JsonSerializerOptions s_strict = new(ApiJson.Options) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    /// <exception cref="ProblemException">400 that says which field of which rule is wrong; then none of them is set.</exception>
    public static IReadOnlyList<FaultRule> Read(JsonNode? body) => body is JsonArray list ? [.. list.Select(Rule)] : [Rule(body)];

    private static FaultRule Rule(JsonNode? order)
    {
        if (order is not JsonObject fields) throw Invalid("Send a rule, e.g. {\"kind\": \"rate_limited\", \"provider\": \"runway\"}, or a list of them.");
        var name = fields["kind"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        if (FaultName.Find(name) is null)
            throw Invalid($"There is no kind \"{name}\". The kinds are {string.Join(", ", Enum.GetValues<FaultKind>().Select(FaultName.Of))}.");
        if (fields.ContainsKey("id")) throw Invalid("Leave the id out: the simulator gives it.");
        var rule = Deserialize(fields);
        return FaultRuleChecks.Problem(rule) is { } problem ? throw Invalid(problem) : rule;
    }

    private static FaultRule Deserialize(JsonObject fields)
    {
        try
        {
            return fields.Deserialize<FaultRule>(s_strict)!;
        }
        catch (JsonException exception)
        {
            throw Invalid($"The rule does not fit at {exception.Path ?? "$"}. {Known}");
        }
    }

    private static string Known { get; } = "Fields: " + string.Join(", ", typeof(FaultRule).GetProperties()
        .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)).Where(name => name != "id")) + ".";

    private static ProblemException Invalid(string detail) => ProblemException.Invalid("invalid-fault", detail);
}
