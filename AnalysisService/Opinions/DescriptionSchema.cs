using VideoGen.AnalysisService.Providers;

namespace VideoGen.AnalysisService.Opinions;

/// <summary>What a description has to look like. The vision model cannot constrain its decoding, so it may break; we check.</summary>
public static class DescriptionSchema
{
    public static readonly AnswerSchema Instance = new(
        "sample_description",
        """
        {
          "type": "object", "additionalProperties": false,
          "required": ["summary", "shots", "audio_summary", "style"],
          "properties": {
            "summary": { "type": "string", "description": "The whole sample in two or three sentences." },
            "shots": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false,
                "required": ["number", "description"],
                "properties": {
                  "number": { "type": "integer", "description": "The shot's number in the facts." },
                  "description": { "type": "string", "description": "Subject, setting, framing, light, colours; one or two sentences." }
                }
              }
            },
            "audio_summary": { "type": "string", "description": "What the measured levels and the transcript tell of the sound." },
            "style": {
              "type": "object", "additionalProperties": false,
              "required": ["genre", "mood", "pacing", "story", "theme", "style_words"],
              "properties": {
                "genre": { "type": "string" },
                "mood": { "type": "string" },
                "pacing": { "type": "string" },
                "story": { "type": "string" },
                "theme": { "type": "string" },
                "style_words": { "type": "array", "items": { "type": "string" }, "description": "Up to eight words that every picture of a similar video shares." }
              }
            }
          }
        }
        """,
        Strict: false);
}
