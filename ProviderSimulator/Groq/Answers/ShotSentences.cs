using System.Globalization;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>Plain sentences that say no more than the facts do.</summary>
public static class ShotSentences
{
    public static string Of(ShotFacts shot) =>
        shot.ColourWords.Count == 0 ? $"A picture with {shot.Light} light." : $"A picture in {List(shot.ColourWords)} with {shot.Light} light.";

    public static string OfAll(PromptFacts facts) => facts.Shots.Count == 0
        ? "The simulated model was given no measured facts."
        : string.Create(CultureInfo.InvariantCulture, $"{facts.Shots.Count} shots in {facts.TotalSeconds:0.#} seconds, mostly {List(facts.ColourWords)}. ")
            + "Derived from measured colours and cuts by a simulated model, which sees no objects.";

    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "mixed colours",
        1 => words[0],
        _ => string.Join(", ", words.Take(words.Count - 1)) + " and " + words[^1],
    };
}
