using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AudioService.Providers;

/// <summary>One text to be spoken.</summary>
public sealed record SpeechOrder
{
    public required Guid ProjectId { get; init; }
    public required CatalogueModel Model { get; init; }

    /// <summary>At most the model's <see cref="CatalogueModel.MaxPromptLength"/>.</summary>
    public required string Text { get; init; }
    public required string VoiceId { get; init; }

    /// <summary>ISO 639-1; used where the model takes one.</summary>
    public required string Language { get; init; }
    public VoiceSettings Settings { get; init; } = new();

    /// <summary>0–4294967295.</summary>
    public required uint Seed { get; init; }
}
