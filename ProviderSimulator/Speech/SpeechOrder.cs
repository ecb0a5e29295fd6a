namespace VideoGen.ProviderSimulator.Speech;

/// <param name="Speed">1 is normal.</param>
/// <param name="Encoding">ffmpeg's output options, container included.</param>
public sealed record SpeechOrder(string Text, string Language, SpeechVoice Voice, double Speed, IReadOnlyList<string> Encoding);
