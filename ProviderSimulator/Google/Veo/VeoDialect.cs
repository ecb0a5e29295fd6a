namespace VideoGen.ProviderSimulator.Google.Veo;

/// <summary>What the two homes of Veo take.</summary>
/// <param name="Parameters">Known names.</param>
/// <param name="MaxSamples">Clips in one request, where the model allows them.</param>
public sealed record VeoDialect(bool IsVertex, IReadOnlyList<string> Parameters, int MaxSamples)
{
    private static readonly string[] s_both =
        ["aspectRatio", "resolution", "durationSeconds", "negativePrompt", "personGeneration", "enhancePrompt", "sampleCount"];

    public static VeoDialect Gemini { get; } = new(false, s_both, 2);

    public static VeoDialect Vertex { get; } = new(true, [.. s_both, "generateAudio", "seed", "compressionQuality", "resizeMode"], 4);
}
