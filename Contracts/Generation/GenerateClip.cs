namespace VideoGen.Contracts.Generation;

/// <summary>Command: make one take of one shot, paid for inside <see cref="AllowanceMicros"/>.</summary>
public sealed record GenerateClip
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required string UserId { get; init; }

    /// <summary>1-based.</summary>
    public required int ShotNumber { get; init; }

    /// <summary>1-based; grows only by a recorded decision.</summary>
    public required int Take { get; init; }
    public required string Prompt { get; init; }

    /// <summary>Seconds of picture needed, handles included; the model's duration grid rounds it up.</summary>
    public required double NeededSeconds { get; init; }

    /// <summary>A catalogue id.</summary>
    public required string Model { get; init; }
    public long? Seed { get; init; }

    /// <summary>What must not be seen; used where the model takes one.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>Whether the model's own sound is wanted, where it can make one.</summary>
    public bool WithSound { get; init; }

    /// <summary>Object key of the picture that the clip ends on; used where the model takes one.</summary>
    public string? LastFramePath { get; init; }

    /// <summary>Object keys of further pictures that the model refers to, where it takes any.</summary>
    public IReadOnlyList<string> ReferenceImagePaths { get; init; } = [];

    /// <summary>Object key of the character image that first frames refer to; null when there is none.</summary>
    public string? CharacterImagePath { get; init; }

    /// <summary>The most that all clips of this run may cost together: the same figure in every command of a run.</summary>
    public required long AllowanceMicros { get; init; }
}
