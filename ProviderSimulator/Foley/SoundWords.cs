namespace VideoGen.ProviderSimulator.Foley;

/// <summary>What the words of a prompt sound like.</summary>
public static class SoundWords
{
    private static readonly (string[] Words, SoundLayer Layer)[] s_layers =
    [
        (["rain", "hiss", "spray", "static"], new(SoundShape.Noise, 7000, 0.2, 0.6)),
        (["wind", "breeze", "storm", "air"], new(SoundShape.Noise, 600, 0.15, 0.9)),
        (["sea", "wave", "ocean", "surf", "beach"], new(SoundShape.Noise, 1100, 0.12, 0.9)),
        (["water", "river", "stream", "fountain", "pour"], new(SoundShape.Noise, 2600, 0.6, 0.6)),
        (["crowd", "people", "market", "voices", "cafe", "restaurant"], new(SoundShape.Noise, 1300, 2.5, 0.5)),
        (["traffic", "street", "city", "road"], new(SoundShape.Noise, 260, 0.1, 0.9)),
        (["engine", "car", "motor", "machine", "train", "drone", "hum"], new(SoundShape.Hum, 82, 0, 0.7)),
        (["bird", "forest", "garden", "cricket", "insect"], new(SoundShape.Chirps, 3200, 1.6, 0.4)),
        (["fire", "crackl"], new(SoundShape.Hits, 1900, 7, 0.4)),
        (["step", "walk", "footfall", "run", "horse"], new(SoundShape.Hits, 140, 1.9, 0.9)),
        (["knock", "door", "impact", "hit", "drop", "click", "clap", "thud", "whoosh"], new(SoundShape.Hits, 220, 0.8, 0.9)),
        (["drum", "beat", "percussion"], new(SoundShape.Hits, 70, 2, 0.9)),
        (["music", "piano", "guitar", "melody", "song", "strings", "synth", "orchestra", "jazz", "ambient", "bell", "chord"], new(SoundShape.Notes, 220, 2, 0.7)),
    ];

    private static readonly SoundLayer[] s_unasked = [new(SoundShape.Noise, 450, 0.2, 0.4), new(SoundShape.Hits, 160, 0.7, 0.5)];

    /// <summary>The layers of the prompt's words, in the table's order, without those that the negative prompt names; a room with knocks when none is left.</summary>
    public static IReadOnlyList<SoundLayer> Read(string prompt, string negativePrompt)
    {
        List<SoundLayer> layers = [.. s_layers.Where(entry => Names(prompt, entry.Words) && !Names(negativePrompt, entry.Words)).Select(entry => entry.Layer)];
        return layers.Count > 0 ? layers : s_unasked;
    }

    private static bool Names(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
