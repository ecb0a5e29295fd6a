using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Groq.Pictures;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>Answers the schema <c>sample_description</c>: what the pictures and the facts show of colour, light and pace.</summary>
public sealed class SampleDescriptionSource(PromptFacts facts, IReadOnlyList<PictureFacts> pictures) : IAnswerSource
{
    private double MeanShot => facts.Shots.Count == 0 ? 3 : facts.TotalSeconds / facts.Shots.Count;

    private string Pacing => MeanShot switch { < 2.6 => "fast", < 5 => "medium", _ => "slow" };

    public int? Count(AnswerPlace place) => place.Path == "shots" ? facts.Shots.Count > 0 ? facts.Shots.Count : pictures.Count : null;

    public bool TryValue(AnswerPlace place, out JsonNode? value)
    {
        value = place.Path switch
        {
            "summary" => ShotSentences.OfAll(facts),
            "shots.number" => place.Shot < facts.Shots.Count ? facts.Shots[place.Shot!.Value].Number : place.Shot + 1,
            "shots.description" => Describe(place.Shot ?? 0),
            "audio_summary" => Sound(),
            "style.genre" => Pacing == "fast" ? "fast-cut montage" : "short film",
            "style.mood" => facts.MeanLuma switch { < 70 => "moody", < 130 => "calm", _ => "light" },
            "style.pacing" => Pacing,
            "style.story" => Story(),
            "style.theme" => $"{ShotSentences.List(facts.ColourWords)} in {(facts.MeanLuma < 90 ? "low" : "clear")} light",
            "style.style_words" => new JsonArray([.. StyleWords().Select(word => JsonValue.Create(word))]),
            _ => null,
        };
        return value is not null;
    }

    private IEnumerable<string> StyleWords() => [.. facts.ColourWords, facts.MeanLuma < 90 ? "low-key light" : "natural light", $"{Pacing} pacing"];

    /// <summary>Pictures that stand for the shots one by one tell more than the facts' palette.</summary>
    private string Describe(int index)
    {
        var shot = index < facts.Shots.Count ? facts.Shots[index] : null;
        if (shot is null && index >= pictures.Count) return "Nothing is known of this shot.";
        if (pictures.Count != facts.Shots.Count && shot is not null) return ShotSentences.Of(shot);
        var picture = pictures[index];
        return $"A {picture.Light} picture in {ShotSentences.List(picture.ColourWords)}, brightest at the {picture.BrightestPart}.";
    }

    private string Story() => facts.Shots.Count < 2
        ? "One continuous picture."
        : $"It moves from {ShotSentences.List(facts.Shots[0].ColourWords)} to {ShotSentences.List(facts.Shots[^1].ColourWords)}.";

    private string Sound() => PromptFacts.Number(facts.Document, "integrated_loudness") is { } loudness
        ? string.Create(CultureInfo.InvariantCulture, $"Sound at {loudness:0.#} LUFS; the simulated model does not listen to it.")
        : "No loudness was measured.";
}
