using VideoGen.Contracts.Audio;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>When each character of a text is spoken, as three lists of equal length.</summary>
internal sealed record CharacterTimes(
    IReadOnlyList<string>? Characters, IReadOnlyList<double>? CharacterStartTimesSeconds, IReadOnlyList<double>? CharacterEndTimesSeconds)
{
    /// <summary>What lies between spaces, with its punctuation. Empty when the times are missing or do not fit each other.</summary>
    public static IReadOnlyList<SpokenWord> Words(CharacterTimes? times)
    {
        if (times is not { Characters: { } characters, CharacterStartTimesSeconds: { } starts, CharacterEndTimesSeconds: { } ends }
            || starts.Count != characters.Count || ends.Count != characters.Count) return [];
        var words = new List<SpokenWord>();
        for (var i = 0; i < characters.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(characters[i])) continue;
            var first = i;
            while (i + 1 < characters.Count && !string.IsNullOrWhiteSpace(characters[i + 1])) i++;
            words.Add(new SpokenWord(string.Concat(characters.Skip(first).Take(i - first + 1)), starts[first], Math.Max(starts[first], ends[i])));
        }

        return words;
    }
}
