namespace VideoGen.ProviderSimulator.Drawing;

/// <summary>The colour words that prompts use and that pictures are described with.</summary>
public static class ColourNames
{
    private static readonly Dictionary<string, Colour> s_byName = new()
    {
        ["black"] = new(16, 16, 18),
        ["charcoal"] = new(54, 58, 64),
        ["grey"] = new(128, 128, 128),
        ["silver"] = new(192, 196, 200),
        ["white"] = new(245, 245, 242),
        ["cream"] = new(248, 238, 212),
        ["beige"] = new(222, 205, 172),
        ["sand"] = new(205, 178, 130),
        ["brown"] = new(112, 72, 42),
        ["rust"] = new(168, 74, 36),
        ["red"] = new(200, 36, 40),
        ["crimson"] = new(150, 20, 48),
        ["coral"] = new(250, 128, 106),
        ["pink"] = new(244, 160, 190),
        ["magenta"] = new(204, 44, 150),
        ["purple"] = new(112, 56, 160),
        ["violet"] = new(140, 96, 210),
        ["navy"] = new(22, 34, 84),
        ["blue"] = new(40, 96, 200),
        ["azure"] = new(90, 170, 235),
        ["teal"] = new(20, 130, 136),
        ["turquoise"] = new(70, 205, 200),
        ["green"] = new(52, 140, 62),
        ["olive"] = new(112, 118, 44),
        ["lime"] = new(150, 210, 50),
        ["yellow"] = new(244, 212, 60),
        ["gold"] = new(214, 166, 50),
        ["amber"] = new(244, 166, 38),
        ["orange"] = new(236, 120, 36),
    };

    public static bool TryFind(string word, out Colour colour) => s_byName.TryGetValue(word == "gray" ? "grey" : word, out colour);

    /// <summary>The word that comes nearest.</summary>
    public static string Of(Colour colour) => s_byName.MinBy(named => named.Value.DistanceTo(colour)).Key;
}
