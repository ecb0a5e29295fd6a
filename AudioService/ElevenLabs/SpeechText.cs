using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>One text to be spoken.</summary>
public sealed record SpeechText(string Text, string VoiceId, CatalogueModel Model)
{
    public const string OutputFormat = "mp3_44100_128";

    /// <summary>By the catalogue: one unit is one character.</summary>
    public long ExpectedCostMicros => Text.Length * Model.PriceMicros;

    /// <summary>The request in one form, for the ledger's key.</summary>
    public string Canonical => $"{VoiceId}\n{Model.Id}\n{OutputFormat}\n{Text}";
}
