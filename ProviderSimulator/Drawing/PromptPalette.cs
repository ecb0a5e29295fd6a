using System.Text.RegularExpressions;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Drawing;

/// <summary>The colours that a prompt names, as words or hex, in its order; completed from the seed when it names fewer than three.</summary>
public static partial class PromptPalette
{
    public static IReadOnlyList<Colour> Of(string prompt, string seed)
    {
        var colours = new List<Colour>();
        foreach (Match match in ColourWords().Matches(prompt.ToLowerInvariant()))
        {
            if (match.Value[0] == '#') colours.Add(Colour.FromHex(match.Value));
            else if (ColourNames.TryFind(match.Value, out var named)) colours.Add(named);
            if (colours.Count == 5) break;
        }

        var hue = SeededChoice.Fraction("hue" + seed) * 360;
        while (colours.Count < 3)
        {
            colours.Add(colours.Count == 0 ? Colour.FromHue(hue, 0.45, 0.75) : colours[0].Toward(Colour.FromHue(hue, 0.5, 0.85), 0.45));
            hue = (hue + 40) % 360;
        }

        return colours;
    }

    [GeneratedRegex("#[0-9a-f]{6}|[a-z]+")]
    private static partial Regex ColourWords();
}
