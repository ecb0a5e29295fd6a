namespace VideoGen.ProviderSimulator.Drawing;

/// <summary>Puts a reference picture into a drawing as its subject: an oval with a soft edge, low in the middle.</summary>
public static class SubjectInset
{
    /// <summary>Size of the decoded reference for a drawing of this width.</summary>
    public static (int Width, int Height) Size(int canvasWidth) => ((int)(canvasWidth * 0.56) / 2 * 2, (int)(canvasWidth * 0.75) / 2 * 2);

    /// <param name="position">0–1 from left to right.</param>
    public static void Place(Canvas canvas, DecodedPicture subject, double position)
    {
        var left = (int)((canvas.Width - subject.Width) * position);
        var top = (int)(canvas.Height * 0.56 - subject.Height / 2.0);
        for (var y = 0; y < subject.Height; y++)
            for (var x = 0; x < subject.Width; x++)
            {
                var dx = 2.0 * x / subject.Width - 1;
                var dy = 2.0 * y / subject.Height - 1;
                var edge = (1 - Math.Sqrt(Math.Pow(dx, 4) + Math.Pow(dy, 4))) / 0.18;
                canvas.Blend(left + x, top + y, subject.At(x, y), edge);
            }
    }
}
