namespace VideoGen.ProviderSimulator.Filming;

/// <param name="Seed">Any text; decides what the prompt leaves open.</param>
/// <param name="HasSound">Whether the clip has the soft noise that stands for a model's own sound.</param>
public sealed record ClipRequest(string Prompt, int Width, int Height, int Seconds, string Seed, bool HasSound = false);
