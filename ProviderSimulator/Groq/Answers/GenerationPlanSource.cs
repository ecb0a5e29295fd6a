using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>Answers the schema <c>generation_plan</c>: one scene for each shot of the facts, at the same place on the clock.</summary>
public sealed class GenerationPlanSource : IAnswerSource
{
    private const double CrossfadeSeconds = 0.4;
    private static readonly string[] s_cameras = ["slow push in", "pan right", "static", "pan left", "handheld", "tilt up", "pull out"];
    private static readonly string[] s_purposes = ["detail", "movement", "contrast", "reveal"];

    private readonly PromptFacts _facts;
    private readonly string _seed;
    private readonly IReadOnlyList<ShotFacts> _scenes;
    private readonly HashSet<int> _crossfades;

    public GenerationPlanSource(PromptFacts facts, string seed)
    {
        _facts = facts;
        _seed = seed;
        _scenes = OnTheTargetsClock(facts);
        _crossfades = ChooseCrossfades();
    }

    public int? Count(AnswerPlace place) => place.Path == "scenes" ? _scenes.Count : null;

    public bool TryValue(AnswerPlace place, out JsonNode? value)
    {
        value = place.Shot is { } index ? SceneValue(place, _scenes[index], index) : PlanValue(place);
        return value is not null || place.Path is "scenes.narration" or "scenes.model" or "scenes.seed" or "audio_requirements.voice_id";
    }

    private JsonNode? SceneValue(AnswerPlace place, ShotFacts scene, int index) => place.Path switch
    {
        "scenes.number" => index + 1,
        "scenes.start" => scene.Start,
        "scenes.duration" => scene.Duration,
        "scenes.purpose" => index == 0 ? "hook" : index == _scenes.Count - 1 ? "closing" : s_purposes[index % s_purposes.Length],
        "scenes.prompt" => Prompt(scene, index),
        "scenes.camera" => Camera(index),
        "scenes.transition_out.kind" => Kind(place, _crossfades.Contains(index) ? "crossfade" : "cut"),
        "scenes.transition_out.duration" => _crossfades.Contains(index) ? CrossfadeSeconds : 0,
        "scenes.narration" => NarrationLines.Of(scene, index, _scenes.Count),
        _ => null,
    };

    private JsonNode? PlanValue(AnswerPlace place) => place.Path switch
    {
        "audio_requirements.narration" => true,
        "audio_requirements.language" => _facts.Text("language") is { Length: 2 } language ? language : "en",
        "audio_requirements.music" => $"calm and steady, {(_facts.MeanLuma < 90 ? "low" : "clear")} in tone",
        "recommended_model" => place.Choices.FirstOrDefault(id => id == "gen4_turbo") ?? place.Choices.FirstOrDefault() ?? "gen4_turbo",
        "recommendation_reason" => "It turns a first frame into portrait video at the lowest price per second.",
        "editing_instructions.contrast" => _facts.MeanLuma < 90 ? 1.06 : 1.02,
        "editing_instructions.brightness" => _facts.MeanLuma < 70 ? 0.03 : 0,
        "editing_instructions.saturation" => 1.05,
        "editing_instructions.pacing" => "cuts where the sample cuts",
        _ => place.Choices.Count > 0 ? place.Choices[0] : null,
    };

    private string Camera(int index) => s_cameras[(SeededChoice.Below(s_cameras.Length, "camera" + _seed) + index) % s_cameras.Length];

    private string Prompt(ShotFacts scene, int index) =>
        $"{scene.Description ?? ShotSentences.Of(scene)} Palette: {ShotSentences.List(scene.ColourWords)}. {Capital(scene.Light)} light. "
        + $"Camera: {Camera(index)}. Vertical 9:16, natural motion, no text.";

    private static string Kind(AnswerPlace place, string wanted) => place.Choices.Count == 0 || place.Choices.Contains(wanted) ? wanted : place.Choices[0];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>The sample's shots, stretched when another length was asked for, without gaps.</summary>
    private static List<ShotFacts> OnTheTargetsClock(PromptFacts facts)
    {
        var stretch = facts.TotalSeconds > 0 ? Math.Min(facts.TargetSeconds, 60) / facts.TotalSeconds : 1;
        var bounds = facts.Shots.Select(shot => Math.Round(shot.Start * stretch, 3)).Append(Math.Round(facts.TotalSeconds * stretch, 3)).ToList();
        return [.. facts.Shots.Select((shot, i) => shot with { Start = bounds[i] - bounds[0], Duration = Math.Round(bounds[i + 1] - bounds[i], 3) })];
    }

    /// <summary>One or two boundaries between shots that are long enough to overlap.</summary>
    private HashSet<int> ChooseCrossfades()
    {
        var fitting = Enumerable.Range(0, Math.Max(0, _scenes.Count - 1))
            .Where(i => Math.Min(_scenes[i].Duration, _scenes[i + 1].Duration) >= 3 * CrossfadeSeconds);
        return [.. fitting.OrderBy(i => SeededChoice.Number($"crossfade {i} {_seed}")).Take(_scenes.Count >= 5 ? 2 : 1)];
    }
}
