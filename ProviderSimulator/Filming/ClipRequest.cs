namespace VideoGen.ProviderSimulator.Filming;

/// <param name="Seed">Any text; decides what the prompt leaves open.</param>
public sealed record ClipRequest(string Prompt, int Width, int Height, int Seconds, string Seed);
