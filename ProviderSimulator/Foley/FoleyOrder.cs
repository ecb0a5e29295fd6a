namespace VideoGen.ProviderSimulator.Foley;

/// <param name="Seconds">Shrinks to the video's length when that is shorter.</param>
public sealed record FoleyOrder(string Prompt, string NegativePrompt, double Seconds, string Seed);
