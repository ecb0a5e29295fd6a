using VideoGen.Contracts.Plans;

namespace VideoGen.Contracts.Audio;

/// <summary>
/// Command: buy the plan's narration, music and effects and mix one track as long as its timeline. Effects of a shot wait for the
/// shot's clip: <see cref="Generation.ClipGenerated"/> of the run, or <see cref="Clips"/>.
/// </summary>
public sealed record ProduceAudio
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required string UserId { get; init; }
    public required GenerationPlan Plan { get; init; }

    /// <summary>Object key of the user's own audio; null when there is none.</summary>
    public string? OwnAudioPath { get; init; }
    public required long AllowanceMicros { get; init; }

    /// <summary>Clips that are there already, for which no <see cref="Generation.ClipGenerated"/> of this run will come.</summary>
    public IReadOnlyList<ClipForSound> Clips { get; init; } = [];
}
