namespace VideoGen.ProviderSimulator.Speech;

/// <param name="Audio">Encoded as ordered.</param>
/// <param name="Seconds">Length of the speech.</param>
public sealed record SpokenText(byte[] Audio, double Seconds);
