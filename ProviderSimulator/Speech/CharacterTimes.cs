namespace VideoGen.ProviderSimulator.Speech;

/// <summary>When each character is spoken: in proportion, pauses after punctuation counted.</summary>
public static class CharacterTimes
{
    /// <returns>One start and end in seconds for each character, rising.</returns>
    public static IReadOnlyList<(double Start, double End)> Of(string text, double seconds)
    {
        var weights = text.Select(character => character is '.' or '!' or '?' or ',' or ';' or ':' ? 3.0 : 1.0).ToList();
        var perWeight = seconds / weights.Sum();
        var times = new List<(double, double)>();
        var at = 0.0;
        foreach (var weight in weights) times.Add((Math.Round(at, 3), Math.Round(at += weight * perWeight, 3)));
        return times;
    }
}
