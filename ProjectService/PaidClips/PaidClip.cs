namespace VideoGen.ProjectService.PaidClips;

/// <summary>A clip that was paid for and lies in the object store. An identical order of the project takes it instead of buying another.</summary>
public sealed class PaidClip
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }

    /// <summary>1-based, in the run that bought it.</summary>
    public required int ShotNumber { get; init; }

    /// <inheritdoc cref="ClipIdentity"/>
    public required string Identity { get; init; }
    public required string ClipPath { get; init; }

    /// <summary>Seconds, as decoded.</summary>
    public required double Duration { get; init; }
    public required bool HasSound { get; init; }

    /// <summary>The one that made it, also where it stood in for the ordered one.</summary>
    public required string Model { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
}
