using VideoGen.ProviderSimulator.Foley;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.ElevenLabs.Sounds;

/// <summary>A simple piece: a held chord, plucked notes in a key, a beat; key and tempo follow from the request and its words.</summary>
public static class MusicLayers
{
    private static readonly double[] s_roots = [196, 220, 246.9, 261.6, 293.7];

    public static IReadOnlyList<SoundLayer> Read(string words, string seed)
    {
        var root = SeededChoice.Of(s_roots, "root" + seed);
        var isCalm = Says(words, "calm", "slow", "soft", "steady", "ambient", "gentle");
        var beats = (isCalm ? 66 : 104) + SeededChoice.Below(20, "tempo" + seed);
        List<SoundLayer> layers =
        [
            new(SoundShape.Hum, root / 2, 0, 0.35),
            new(SoundShape.Notes, root, beats / 60.0 * (isCalm ? 1 : 2), 0.8),
        ];
        if (!isCalm || Says(words, "drum", "beat", "percussion")) layers.Add(new SoundLayer(SoundShape.Hits, 70, beats / 60.0, 0.7));
        return layers;
    }

    private static bool Says(string words, params string[] any) => any.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));
}
