using System.Text.Json.Nodes;

namespace VideoGen.ProviderSimulator.ElevenLabs.Sounds;

/// <summary>Reads a music body: a prompt with a length, or a composition plan in the form of its model.</summary>
public static class MusicRequest
{
    private const int LongestPrompt = 4100;
    private const double FreeLengthMilliseconds = 30_000;

    /// <summary>About $0.48 a minute.</summary>
    private const double CreditsPerSecond = 8000.0 / SpeechModel.MicrosPerCredit;

    /// <exception cref="Requests.ProviderRefusal">The body is not one that ElevenLabs takes.</exception>
    public static SoundRequest Read(byte[] bytes)
    {
        var body = SpeechRequest.Parse(bytes);
        var model = SoundBody.Model(body, "music_v1", "music_v1", "music_v2", "music_v2_5");
        if (body["prompt"] is null == body["composition_plan"] is null)
            throw ElevenLabsErrors.Invalid("prompt", "Exactly one of prompt and composition_plan must be given", "value_error");
        if (body["prompt"] is null) return Planned(body, model);

        var prompt = SoundBody.Text(body, "prompt");
        if (prompt.Length > LongestPrompt) throw ElevenLabsErrors.Invalid("prompt", $"String should have at most {LongestPrompt} characters", "string_too_long");
        if (body["seed"] is not null) throw ElevenLabsErrors.Invalid("seed", "seed cannot be used with prompt", "value_error");
        return Of(prompt, model, SoundBody.Number(body, "music_length_ms", 3000, 600_000) ?? FreeLengthMilliseconds);
    }

    private static SoundRequest Planned(JsonObject body, string model)
    {
        foreach (var name in new[] { "music_length_ms", "force_instrumental" })
            if (body[name] is not null) throw ElevenLabsErrors.Invalid(name, $"{name} can only be used with prompt", "value_error");
        var list = model == "music_v1" ? "sections" : "chunks";
        if (body["composition_plan"]?[list] is not JsonArray { Count: > 0 } parts)
            throw ElevenLabsErrors.Invalid("composition_plan", $"A plan for {model} has {list}", "value_error");
        var styles = body["composition_plan"]?["positive_global_styles"] as JsonArray ?? [];
        return Of(string.Join(", ", styles.Select(style => (string?)style)), model, parts.Sum(part => (double?)part?["duration_ms"] ?? 0));
    }

    private static SoundRequest Of(string words, string model, double milliseconds) =>
        new(words, model, milliseconds / 1000, (int)Math.Floor(milliseconds / 1000 * CreditsPerSecond), IsMusic: true);
}
