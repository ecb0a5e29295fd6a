namespace VideoGen.ProviderSimulator.Speech;

/// <summary>How espeak-ng speaks for one voice.</summary>
/// <param name="Variant">Suffix of the language, e.g. <c>f3</c>.</param>
/// <param name="WordsPerMinute">At speed 1.</param>
/// <param name="Pitch">0–99.</param>
public sealed record SpeechVoice(string Variant, int WordsPerMinute, int Pitch);
