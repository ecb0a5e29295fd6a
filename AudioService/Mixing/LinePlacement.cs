namespace VideoGen.AudioService.Mixing;

/// <summary>
/// Puts every line at its shot's start. One that is longer than its room runs on into the following shots, is spoken up to a quarter
/// faster, or moves; lines never overlap and none passes the end. Words are cut only when all lines together are longer than the video.
/// </summary>
public static class LinePlacement
{
    public const double FastestTempo = 1.25;

    /// <summary>Seconds between two lines, and before the end of the video.</summary>
    private const double Gap = 0.12;

    /// <param name="lines">In the order of their shots.</param>
    /// <param name="total">Seconds of the video.</param>
    public static IReadOnlyList<PlacedLine> Place(IReadOnlyList<SpokenLine> lines, double total)
    {
        var placed = Arrange(lines, total, [.. lines.Select((line, i) => TempoFor(line, (i + 1 < lines.Count ? lines[i + 1].Wanted : total) - line.Wanted - Gap))]);
        if (placed.Count == 0 || placed[0].Start >= 0) return placed;
        placed = Arrange(lines, total, [.. lines.Select(_ => FastestTempo)]);
        return placed[0].Start >= 0 ? placed : Cut(placed, total);
    }

    private static double TempoFor(SpokenLine line, double room) => room <= 0 ? FastestTempo : Math.Clamp(line.Duration / room, 1, FastestTempo);

    /// <summary>Forward: not before the line before has ended. Backward: early enough for what follows.</summary>
    private static List<PlacedLine> Arrange(IReadOnlyList<SpokenLine> lines, double total, double[] tempos)
    {
        var placed = new List<PlacedLine>(lines.Count);
        var free = 0.0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = new PlacedLine(lines[i], Math.Max(lines[i].Wanted, free), lines[i].Duration / tempos[i], tempos[i], IsCut: false);
            placed.Add(line);
            free = line.End + Gap;
        }

        var limit = total - Gap;
        for (var i = placed.Count - 1; i >= 0; i--)
        {
            if (placed[i].End > limit) placed[i] = placed[i] with { Start = limit - placed[i].Length };
            limit = placed[i].Start - Gap;
        }

        return placed;
    }

    /// <summary>More speech than video: from the start on, without pauses, each line shortened by the same part.</summary>
    private static List<PlacedLine> Cut(List<PlacedLine> placed, double total)
    {
        var part = Math.Max(0, total - Gap * placed.Count) / placed.Sum(line => line.Length);
        var free = 0.0;
        for (var i = 0; i < placed.Count; i++)
        {
            placed[i] = placed[i] with { Start = free, Length = placed[i].Length * part, IsCut = true };
            free = placed[i].End + Gap;
        }

        return placed;
    }
}
