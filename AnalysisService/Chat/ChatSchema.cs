using System.Text.Json.Nodes;
using VideoGen.AnalysisService.Planning;
using VideoGen.AnalysisService.Providers;

namespace VideoGen.AnalysisService.Chat;

/// <summary>A line for the user, and the whole plan when it changes.</summary>
public static class ChatSchema
{
    public static AnswerSchema Of(IReadOnlyList<ModelFacts> models)
    {
        var plan = PlanSchema.Plan(models);
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("reply", "plan"),
            ["properties"] = new JsonObject
            {
                ["reply"] = new JsonObject { ["type"] = "string", ["description"] = "What you say to the user, at most three sentences." },
                ["plan"] = new JsonObject { ["anyOf"] = new JsonArray(plan, new JsonObject { ["type"] = "null" }), ["description"] = "The whole new plan, or null when nothing changes." },
            },
        };
        return new AnswerSchema("plan_chat", schema.ToJsonString(), Strict: true);
    }
}
