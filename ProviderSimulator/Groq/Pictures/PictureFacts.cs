using VideoGen.ProviderSimulator.Drawing;

namespace VideoGen.ProviderSimulator.Groq.Pictures;

/// <summary>All that the simulated model can honestly say of a picture.</summary>
/// <param name="Luma">Mean, 0–255.</param>
/// <param name="Palette">The main colours, most of the picture first.</param>
/// <param name="BrightestPart"><c>top</c>, <c>middle</c> or <c>bottom</c>.</param>
public sealed record PictureFacts(double Luma, double Saturation, IReadOnlyList<Colour> Palette, string BrightestPart)
{
    public string Light => Luma switch { < 60 => "dark", < 110 => "dim", < 170 => "evenly lit", _ => "bright" };

    /// <summary>At most three, most of the picture first.</summary>
    public IReadOnlyList<string> ColourWords => [.. Palette.Select(ColourNames.Of).Distinct().Take(3)];

    public static PictureFacts Of(DecodedPicture picture)
    {
        var colours = Enumerable.Range(0, picture.Width * picture.Height).Select(i => picture.At(i % picture.Width, i / picture.Width)).ToList();
        var palette = colours.GroupBy(ColourNames.Of).OrderByDescending(group => group.Count()).Take(4).Select(group => Mean([.. group])).ToList();
        var thirds = Enumerable.Range(0, 3).Select(third => colours.Skip(third * colours.Count / 3).Take(colours.Count / 3).Average(colour => colour.Luma)).ToList();
        return new PictureFacts(
            colours.Average(colour => colour.Luma),
            colours.Average(colour => colour.Saturation),
            palette,
            new[] { "top", "middle", "bottom" }[thirds.IndexOf(thirds.Max())]);
    }

    private static Colour Mean(IReadOnlyList<Colour> colours) =>
        new(colours.Average(colour => colour.Red), colours.Average(colour => colour.Green), colours.Average(colour => colour.Blue));
}
