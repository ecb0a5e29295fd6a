using VideoGen.Contracts.Plans;

namespace VideoGen.Contracts.Audio;

/// <summary>Command: narrate the plan's lines and mix one track as long as its timeline.</summary>
public sealed record ProduceAudio
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required string UserId { get; init; }
    public required GenerationPlan Plan { get; init; }

    /// <summary>Object key of the user's own audio; null when there is none.</summary>
    public string? OwnAudioPath { get; init; }
    public required long AllowanceMicros { get; init; }
}
