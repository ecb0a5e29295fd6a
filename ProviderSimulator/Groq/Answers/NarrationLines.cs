namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>Spoken lines that fit into their shots, made of the shot's colours and light.</summary>
public static class NarrationLines
{
    private const double WordsPerSecond = 2.2;

    /// <summary>A line for the first shot and every second one after it; null where there is no room for three words.</summary>
    public static string? Of(ShotFacts shot, int index, int count)
    {
        if (index % 2 == 1) return null;
        var room = (int)(shot.Duration * WordsPerSecond);
        return Lines(shot, index, count).Where(line => Words(line) <= room).OrderByDescending(Words).FirstOrDefault();
    }

    private static int Words(string line) => line.Count(character => character == ' ') + 1;

    private static IEnumerable<string> Lines(ShotFacts shot, int index, int count)
    {
        var colour = shot.ColourWords.Count > 0 ? shot.ColourWords[0] : "colour";
        var second = shot.ColourWords.Count > 1 ? shot.ColourWords[1] : "shadow";
        if (index == 0)
        {
            yield return $"It begins in {colour}.";
            yield return $"It all begins with a little {colour} and {second}.";
            yield return $"It begins with {colour}, {second}, and a {shot.Light} kind of light that stays.";
        }
        else if (index == count - 1)
        {
            yield return "And it stays.";
            yield return $"And in the end, {colour} remains.";
            yield return $"And in the end there is {colour}, {second}, and room to breathe.";
        }
        else
        {
            yield return $"Then comes {colour}.";
            yield return $"Then {colour} gives way to {second}.";
            yield return $"Then {colour} gives way to {second}, and the light turns {shot.Light}.";
        }
    }
}
