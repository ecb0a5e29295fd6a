using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.Groq.Hearing;

/// <summary>A known line at its place in a sound.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="Likeness">0–1: how well its loudness follows the line's.</param>
public sealed record HeardLine(string Text, double Start, double End, double Likeness)
{
    /// <summary>Its words, each with the times of its characters.</summary>
    public IEnumerable<(string Word, double Start, double End)> Words()
    {
        var times = CharacterTimes.Of(Text, End - Start);
        for (var at = 0; at < Text.Length; at++)
        {
            if (char.IsWhiteSpace(Text[at])) continue;
            var first = at;
            while (at + 1 < Text.Length && !char.IsWhiteSpace(Text[at + 1])) at++;
            yield return (Text[first..(at + 1)], Math.Round(Start + times[first].Start, 2), Math.Round(Start + times[at].End, 2));
        }
    }
}
