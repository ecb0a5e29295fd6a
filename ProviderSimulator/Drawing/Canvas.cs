namespace VideoGen.ProviderSimulator.Drawing;

/// <summary>A picture in memory: red, green, blue and (for sprites) alpha, row by row from the top.</summary>
public sealed class Canvas(int width, int height)
{
    private readonly float[] _pixels = new float[width * height * 4];

    public int Width { get; } = width;
    public int Height { get; } = height;

    /// <summary>Lays a colour over one pixel. Outside the picture nothing happens.</summary>
    public void Blend(int x, int y, Colour colour, double opacity)
    {
        if ((uint)x >= (uint)Width || (uint)y >= (uint)Height || opacity <= 0) return;
        var pixel = _pixels.AsSpan((y * Width + x) * 4, 4);
        var part = (float)Math.Min(1, opacity);
        pixel[0] += ((float)colour.Red - pixel[0]) * part;
        pixel[1] += ((float)colour.Green - pixel[1]) * part;
        pixel[2] += ((float)colour.Blue - pixel[2]) * part;
        pixel[3] += (255 - pixel[3]) * part;
    }

    /// <summary>A soft ellipse: full in the middle, fading to nothing at its edge.</summary>
    /// <param name="softness">Part of the radius over which it fades, 0–1.</param>
    public void Ellipse(double centreX, double centreY, double radiusX, double radiusY, Colour colour, double opacity, double softness)
    {
        var bottom = Math.Min(Height - 1, (int)(centreY + radiusY));
        var right = Math.Min(Width - 1, (int)(centreX + radiusX));
        for (var y = Math.Max(0, (int)(centreY - radiusY)); y <= bottom; y++)
        {
            var dy = (y - centreY) / radiusY;
            for (var x = Math.Max(0, (int)(centreX - radiusX)); x <= right; x++)
            {
                var dx = (x - centreX) / radiusX;
                var inside = (1 - Math.Sqrt(dx * dx + dy * dy)) / softness;
                if (inside <= 0) continue;
                var fade = Math.Min(1, inside);
                Blend(x, y, colour, opacity * fade * fade * (3 - 2 * fade));
            }
        }
    }

    /// <summary>Bytes of the picture, three channels, or four with the alpha of a sprite whose colour is <paramref name="sprite"/>.</summary>
    public byte[] Bytes(Colour? sprite = null)
    {
        var channels = sprite is null ? 3 : 4;
        var bytes = new byte[Width * Height * channels];
        Span<float> tint = sprite is { } colour ? [(float)colour.Red, (float)colour.Green, (float)colour.Blue] : [];
        for (var pixel = 0; pixel < Width * Height; pixel++)
            for (var channel = 0; channel < channels; channel++)
            {
                var value = sprite is not null && channel < 3 ? tint[channel] : _pixels[pixel * 4 + channel];
                bytes[pixel * channels + channel] = (byte)Math.Clamp(value + 0.5f, 0, 255);
            }

        return bytes;
    }
}
