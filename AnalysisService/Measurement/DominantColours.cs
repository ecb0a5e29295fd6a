namespace VideoGen.AnalysisService.Measurement;

/// <summary>Groups a picture's pixels into a few colours that a person would name as different.</summary>
public static class DominantColours
{
    public const int Most = 5;

    /// <summary>Bits that are dropped of each channel when pixels are counted.</summary>
    private const int Coarse = 4;

    /// <summary>Colours nearer than this (of 441) are one.</summary>
    private const double SameColour = 56;

    /// <summary>A colour on less of the picture is an accent, not dominant.</summary>
    private const double LeastShare = 0.03;

    /// <param name="rgb">Three bytes a pixel.</param>
    /// <returns><c>#rrggbb</c>, most of the picture first; at least one.</returns>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> rgb)
    {
        var groups = Merge(Count(rgb).OrderByDescending(bin => bin.Pixels));
        var least = rgb.Length / 3 * LeastShare;
        return [.. groups.OrderByDescending(group => group.Pixels).Where((group, i) => i == 0 || group.Pixels >= least).Take(Most).Select(Hex)];
    }

    private static IEnumerable<ColourGroup> Count(ReadOnlySpan<byte> rgb)
    {
        var bins = new Dictionary<int, ColourGroup>();
        for (var i = 0; i + 2 < rgb.Length; i += 3)
        {
            var bin = (rgb[i] >> Coarse) << 8 | (rgb[i + 1] >> Coarse) << 4 | rgb[i + 2] >> Coarse;
            bins[bin] = bins.GetValueOrDefault(bin) + new ColourGroup(1, rgb[i], rgb[i + 1], rgb[i + 2]);
        }

        return bins.Values;
    }

    private static List<ColourGroup> Merge(IEnumerable<ColourGroup> bins)
    {
        var groups = new List<ColourGroup>();
        foreach (var bin in bins)
        {
            var near = groups.FindIndex(group => group.DistanceTo(bin) < SameColour);
            if (near < 0) groups.Add(bin);
            else groups[near] += bin;
        }

        return groups;
    }

    private static string Hex(ColourGroup group) =>
        $"#{(int)Math.Round(group.Mean.Red):x2}{(int)Math.Round(group.Mean.Green):x2}{(int)Math.Round(group.Mean.Blue):x2}";

    /// <summary>Sums over pixels, so that groups can be added.</summary>
    private readonly record struct ColourGroup(int Pixels, long Red, long Green, long Blue)
    {
        public (double Red, double Green, double Blue) Mean => (Red / (double)Pixels, Green / (double)Pixels, Blue / (double)Pixels);

        public static ColourGroup operator +(ColourGroup left, ColourGroup right) =>
            new(left.Pixels + right.Pixels, left.Red + right.Red, left.Green + right.Green, left.Blue + right.Blue);

        public double DistanceTo(ColourGroup other)
        {
            var (red, green, blue) = (Mean.Red - other.Mean.Red, Mean.Green - other.Mean.Green, Mean.Blue - other.Mean.Blue);
            return Math.Sqrt(red * red + green * green + blue * blue);
        }
    }
}
