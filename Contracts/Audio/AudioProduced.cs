using VideoGen.Contracts.Spending;

namespace VideoGen.Contracts.Audio;

/// <summary>Event: the mixed track, 48 kHz stereo AAC, is in the object store.</summary>
public sealed record AudioProduced
{
    public required Guid ProjectId { get; init; }
    public required Guid RunId { get; init; }
    public required string MixPath { get; init; }
    public required double Duration { get; init; }

    /// <summary>LUFS; null when the track is silent because the plan has no sound.</summary>
    public double? IntegratedLoudness { get; init; }

    /// <summary>dBTP; null when silent.</summary>
    public double? TruePeak { get; init; }
    public required IReadOnlyList<NarrationLine> Narration { get; init; }
    public required long CostMicros { get; init; }

    /// <summary>Never silent: where another model stood in.</summary>
    public IReadOnlyList<SoundSwitch> Switches { get; init; } = [];

    /// <summary>What the track goes without; a warning to the user for each.</summary>
    public IReadOnlyList<OmittedSound> Omitted { get; init; } = [];

    /// <summary>Every paid call of the run's sound.</summary>
    public IReadOnlyList<Receipt> Receipts { get; init; } = [];
}
