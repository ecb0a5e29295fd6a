namespace VideoGen.Contracts.Analysis;

public sealed record AudioAnalysis
{
    /// <summary>Integrated loudness in LUFS; null without audio or when silent.</summary>
    public double? IntegratedLoudness { get; init; }

    /// <summary>dBTP.</summary>
    public double? TruePeak { get; init; }

    /// <summary>LU.</summary>
    public double? LoudnessRange { get; init; }
    public IReadOnlyList<TimeSpanSeconds> Silences { get; init; } = [];

    /// <summary>Words heard in the sample; null when there is no speech or it was not asked.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>The model's words on the sound; null until there are any.</summary>
    public string? Summary { get; init; }
}
