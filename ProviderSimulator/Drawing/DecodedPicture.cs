namespace VideoGen.ProviderSimulator.Drawing;

/// <summary>A picture as pixels, three bytes each, row by row.</summary>
public sealed record DecodedPicture(int Width, int Height, byte[] Pixels)
{
    public Colour At(int x, int y)
    {
        var offset = (y * Width + x) * 3;
        return new Colour(Pixels[offset], Pixels[offset + 1], Pixels[offset + 2]);
    }
}
