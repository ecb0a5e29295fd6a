namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>One accepted synthesis, as it lies on disk until it is done.</summary>
/// <param name="Id">The request id.</param>
/// <param name="Owner">The organisation.</param>
/// <param name="Seed">Hash of the request.</param>
public sealed record SpeechTask(Guid Id, string Owner, string VoiceId, string ModelId, string Text, string Language, double Speed, string Format, string Seed)
{
    public int Credits => SpeechModel.Find(ModelId).CreditsFor(Text);
}
