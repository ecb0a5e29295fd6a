using VideoGen.ProviderSimulator.Drawing;

namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <summary>One shot as the prompt's facts tell it; seconds, luma 0–255.</summary>
public sealed record ShotFacts(int Number, double Start, double Duration, double? Luma, IReadOnlyList<Colour> Palette, string? Description)
{
    public string Light => Luma switch { null => "even", < 60 => "dark", < 110 => "dim", < 170 => "soft", _ => "bright" };

    /// <summary>At most three colour words, most of the picture first.</summary>
    public IReadOnlyList<string> ColourWords => [.. Palette.Select(ColourNames.Of).Distinct().Take(3)];
}
