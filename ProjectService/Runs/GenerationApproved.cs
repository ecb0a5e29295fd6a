using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.PaidClips;

namespace VideoGen.ProjectService.Runs;

/// <summary>Event inside this service: a user approved a plan and a ceiling. The two allowances together are the ceiling.</summary>
public sealed record GenerationApproved
{
    public required Guid RunId { get; init; }
    public required Guid ProjectId { get; init; }
    public required string UserId { get; init; }
    public required GenerationPlan Plan { get; init; }
    public required long ClipsAllowanceMicros { get; init; }
    public required long AudioAllowanceMicros { get; init; }
    public string? CharacterImagePath { get; init; }
    public string? OwnAudioPath { get; init; }

    /// <summary>Shots that take a clip which is paid already.</summary>
    public IReadOnlyList<ReusedClip> Reused { get; init; } = [];
}
