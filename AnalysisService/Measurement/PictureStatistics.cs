namespace VideoGen.AnalysisService.Measurement;

/// <summary>What can be measured on one picture.</summary>
/// <param name="Luma">Mean BT.709 luma, 0–255.</param>
/// <param name="Saturation">Mean HSV saturation, 0–1.</param>
/// <param name="Palette">At most five colours, <c>#rrggbb</c>, most of the picture first.</param>
public sealed record PictureStatistics(double Luma, double Saturation, IReadOnlyList<string> Palette)
{
    /// <param name="rgb">Three bytes a pixel.</param>
    public static PictureStatistics Of(ReadOnlySpan<byte> rgb)
    {
        var pixels = rgb.Length / 3;
        if (pixels == 0) throw new ArgumentException("A picture has at least one pixel.", nameof(rgb));
        var (luma, saturation) = (0.0, 0.0);
        for (var i = 0; i + 2 < rgb.Length; i += 3)
        {
            var (red, green, blue) = (rgb[i], rgb[i + 1], rgb[i + 2]);
            var max = Math.Max(red, Math.Max(green, blue));
            luma += 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            if (max > 0) saturation += (max - Math.Min(red, Math.Min(green, blue))) / (double)max;
        }

        return new PictureStatistics(Math.Round(luma / pixels, 1), Math.Round(saturation / pixels, 3), DominantColours.Of(rgb));
    }
}
