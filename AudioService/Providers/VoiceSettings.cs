using System.ComponentModel.DataAnnotations;

namespace VideoGen.AudioService.Providers;

/// <summary>How a voice speaks; what is null stays as the voice has it. Section <c>Narration:Settings</c>.</summary>
public sealed record VoiceSettings
{
    [Range(0, 1)]
    public double? Stability { get; init; }

    [Range(0, 1)]
    public double? SimilarityBoost { get; init; }

    [Range(0, 1)]
    public double? Style { get; init; }
    public bool? UseSpeakerBoost { get; init; }

    [Range(0.7, 1.2)]
    public double? Speed { get; init; }
}
