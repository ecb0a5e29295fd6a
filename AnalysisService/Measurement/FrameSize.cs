namespace VideoGen.AnalysisService.Measurement;

/// <summary>Pixels of a picture; always even, as chroma subsampling wants it.</summary>
public readonly record struct FrameSize(int Width, int Height)
{
    /// <summary>The same shape with at most <paramref name="maxPixels"/>; never larger than the original.</summary>
    public FrameSize Within(double maxPixels)
    {
        var factor = Math.Min(1, Math.Sqrt(maxPixels / ((double)Width * Height)));
        return new FrameSize(Even(Width * factor), Even(Height * factor));
    }

    private static int Even(double pixels) => Math.Max(2, (int)(pixels / 2) * 2);
}
