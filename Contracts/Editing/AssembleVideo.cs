using VideoGen.Contracts.Plans;

namespace VideoGen.Contracts.Editing;

/// <summary>Command: cut the clips together with the mix into the final video and its poster.</summary>
public sealed record AssembleVideo
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required string UserId { get; init; }
    public required GenerationPlan Plan { get; init; }
    public required IReadOnlyList<ChosenClip> Clips { get; init; }
    public required string MixPath { get; init; }
}
