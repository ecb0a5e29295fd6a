using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.AnalysisService.Providers;
using VideoGen.Contracts.Plans;

namespace VideoGen.AnalysisService.Planning;

/// <summary>The schema of a plan, with the models that can be bought and the transitions that can be cut. Strict: every property is required.</summary>
public static class PlanSchema
{
    public static AnswerSchema Of(IReadOnlyList<ModelFacts> models) => new("generation_plan", Plan(models).ToJsonString(), Strict: true);

    internal static JsonObject Plan(IReadOnlyList<ModelFacts> models)
    {
        var plan = JsonNode.Parse(Template)!.AsObject();
        plan["properties"]!["recommended_model"]!["enum"] = new JsonArray([.. models.Select(model => JsonValue.Create(model.Id))]);
        plan["properties"]!["scenes"]!["items"]!["properties"]!["transition_out"]!["properties"]!["kind"]!["enum"] =
            new JsonArray([.. Enum.GetNames<TransitionKind>().Select(kind => JsonValue.Create(JsonNamingPolicy.SnakeCaseLower.ConvertName(kind)))]);
        return plan;
    }

    private const string Template =
        """
        {
          "type": "object", "additionalProperties": false,
          "required": ["scenes", "audio_requirements", "recommended_model", "recommendation_reason", "editing_instructions"],
          "properties": {
            "scenes": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false,
                "required": ["number", "start", "duration", "purpose", "prompt", "camera", "transition_out", "narration"],
                "properties": {
                  "number": { "type": "integer", "description": "1, 2, 3, …" },
                  "start": { "type": "number", "description": "Seconds; where the scene before ends." },
                  "duration": { "type": "number", "description": "Seconds, at least 0.5." },
                  "purpose": { "type": "string", "description": "What the scene does: hook, reveal, detail, closing, …" },
                  "prompt": { "type": "string", "description": "The picture for the video model: subject, setting, action, light, style. At most 900 characters." },
                  "camera": { "type": "string", "description": "static, slow push in, pan left, tilt up, handheld, …" },
                  "transition_out": {
                    "type": "object", "additionalProperties": false,
                    "required": ["kind", "duration"],
                    "properties": {
                      "kind": { "type": "string" },
                      "duration": { "type": "number", "description": "Seconds: 0 for a cut, otherwise 0.1 to 2." }
                    }
                  },
                  "narration": { "type": ["string", "null"], "description": "The line spoken from the start of this scene, or null. At most 14 characters per second until the next line." }
                }
              }
            },
            "audio_requirements": {
              "type": "object", "additionalProperties": false,
              "required": ["narration", "language", "music"],
              "properties": {
                "narration": { "type": "boolean" },
                "language": { "type": "string", "description": "ISO 639-1, two letters." },
                "music": { "type": ["string", "null"], "description": "Words for the music, or null." }
              }
            },
            "recommended_model": { "type": "string" },
            "recommendation_reason": { "type": "string", "description": "One sentence for the user." },
            "editing_instructions": {
              "type": "object", "additionalProperties": false,
              "required": ["contrast", "brightness", "saturation", "pacing"],
              "properties": {
                "contrast": { "type": "number", "description": "0.5 to 1.5; 1 is neutral." },
                "brightness": { "type": "number", "description": "-0.3 to 0.3; 0 is neutral." },
                "saturation": { "type": "number", "description": "0 to 2; 1 is neutral." },
                "pacing": { "type": "string" }
              }
            }
          }
        }
        """;
}
