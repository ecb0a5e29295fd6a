namespace VideoGen.Contracts.Analysis;

/// <summary>Command: measure the sample, then ask for opinions and a plan. Sent again for the same project it keeps the measured facts.</summary>
public sealed record AnalyzeSample
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required string UserId { get; init; }
    public required string SamplePath { get; init; }
    public string? CharacterImagePath { get; init; }
    public string? AudioPath { get; init; }

    /// <summary>What the user wants, in own words; may be null.</summary>
    public string? Brief { get; init; }

    /// <summary>Video models that the plan may choose from; empty for all that are offered.</summary>
    public IReadOnlyList<string> VideoModels { get; init; } = [];

    /// <summary>The most that this analysis may cost.</summary>
    public required long AllowanceMicros { get; init; }
}
