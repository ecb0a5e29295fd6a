using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using VideoGen.ProviderSimulator.Google.Jobs;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProviderSimulator.Google.Interactions;

/// <summary>Reads the body of an interaction that is to make a clip.</summary>
public static partial class InteractionBody
{
    private const int UsualSeconds = 8;
    private static readonly string[] s_tasks = ["text_to_video", "image_to_video", "reference_to_video"];

    /// <exception cref="ProviderRefusal">The first rule that the body breaks.</exception>
    public static VideoOrder Read(JsonObject body, CatalogueModel model)
    {
        foreach (var (name, _) in body)
            if (name is not ("model" or "input" or "response_format" or "generation_config" or "background" or "store" or "stream"))
                throw InteractionErrors.Invalid($"Unknown parameter '{name}'.");
        if (body.Flag("stream") == true) throw InteractionErrors.Invalid("Streaming is not supported for video.");
        if (body.Flag("background") == true && body.Flag("store") == false) throw InteractionErrors.Invalid("background requires store.");

        var format = body.Object("response_format") ?? [];
        if (format.Text("type") is not (null or "video")) throw InteractionErrors.Invalid("This model answers with the response_format 'video'.");
        var delivery = OneOf(format, "delivery", ["inline", "uri"]);
        var input = InteractionInput.Read(body["input"]);
        if (ForbiddenWords.AreIn(input.Prompt)) throw InteractionErrors.Invalid("The prompt was blocked: it contains words that violate our usage guidelines.");
        var task = Task(body, input);
        return new VideoOrder(
            model, input.Prompt, input.Pictures, task == "image_to_video", Seconds(format, model), OneOf(format, "aspect_ratio", model.Ratios),
            OneOf(format, "resolution", model.Resolutions), HasSound: true)
        {
            Inline = delivery == "inline",
        };
    }

    /// <summary>What the model would decide where nothing is said.</summary>
    private static string Task(JsonObject body, InteractionInput input)
    {
        var asked = body.Object("generation_config")?.Object("video_config")?.Text("task");
        var task = asked ?? (input.Pictures.Count switch { 0 => "text_to_video", 1 => "image_to_video", _ => "reference_to_video" });
        if (!s_tasks.Contains(task)) throw InteractionErrors.Invalid($"The task '{task}' needs a video as input.");
        if (input.Pictures.Count == 0 && task != "text_to_video") throw InteractionErrors.Invalid($"The task '{task}' needs an image as input.");
        return task;
    }

    private static int Seconds(JsonObject format, CatalogueModel model)
    {
        if (format.Text("duration") is not { } text) return UsualSeconds;
        var match = Duration().Match(text);
        return match.Success && int.TryParse(match.Groups[1].Value, out var seconds) && model.Durations.Contains(seconds)
            ? seconds
            : throw InteractionErrors.Invalid($"Invalid duration '{text}': give whole seconds from {model.Durations[0]}s to {model.Durations[^1]}s.");
    }

    private static string OneOf(JsonObject format, string name, IReadOnlyList<string> allowed)
    {
        var value = format.Text(name) ?? allowed[0];
        return allowed.Contains(value) ? value : throw InteractionErrors.Invalid($"Invalid {name} '{value}'.");
    }

    [GeneratedRegex("^([0-9]{1,3})s$")]
    private static partial Regex Duration();
}
