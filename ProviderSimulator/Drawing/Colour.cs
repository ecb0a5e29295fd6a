using System.Globalization;

namespace VideoGen.ProviderSimulator.Drawing;

/// <summary>A colour in sRGB, channels 0–255.</summary>
public readonly record struct Colour(double Red, double Green, double Blue)
{
    /// <summary>Rec. 709 luma, 0–255.</summary>
    public double Luma => 0.2126 * Red + 0.7152 * Green + 0.0722 * Blue;

    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{(int)Math.Round(Red):x2}{(int)Math.Round(Green):x2}{(int)Math.Round(Blue):x2}");

    /// <summary>0–1.</summary>
    public double Saturation
    {
        get
        {
            var high = Math.Max(Red, Math.Max(Green, Blue));
            return high <= 0 ? 0 : (high - Math.Min(Red, Math.Min(Green, Blue))) / high;
        }
    }

    public Colour Toward(Colour other, double part) => new(
        Red + (other.Red - Red) * part,
        Green + (other.Green - Green) * part,
        Blue + (other.Blue - Blue) * part);

    public double DistanceTo(Colour other) => Math.Sqrt(
        Math.Pow(Red - other.Red, 2) * 0.9 + Math.Pow(Green - other.Green, 2) * 1.2 + Math.Pow(Blue - other.Blue, 2) * 0.8);

    public static Colour FromHex(string hex)
    {
        var number = int.Parse(hex.AsSpan().TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new Colour(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    /// <param name="hue">Degrees.</param>
    public static Colour FromHue(double hue, double saturation, double value)
    {
        double Channel(double offset)
        {
            var k = (offset + hue / 60) % 6;
            return 255 * (value - value * saturation * Math.Clamp(Math.Min(k, 4 - k), 0, 1));
        }

        return new Colour(Channel(5), Channel(3), Channel(1));
    }
}
