namespace VideoGen.ProviderSimulator.Foley;

/// <summary>One of the sounds that are heard together.</summary>
/// <param name="Hertz">Where it lies: the cut-off of noise, the pitch of everything else.</param>
/// <param name="PerSecond">Swells, chirps, knocks or notes in a second.</param>
/// <param name="Level">0–1 against the other layers.</param>
public sealed record SoundLayer(SoundShape Shape, double Hertz, double PerSecond, double Level);
