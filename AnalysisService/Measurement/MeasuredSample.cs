using System.Text.Json.Serialization;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Plans;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>The measured facts of a sample, as stored: nothing in here is anybody's opinion.</summary>
public sealed record MeasuredSample
{
    /// <summary>Technical specs, shots and levels; descriptions, transcript and style are still missing.</summary>
    public required VideoAnalysis Analysis { get; init; }

    /// <summary>Length of the picture in seconds.</summary>
    public required double PictureSeconds { get; init; }

    /// <summary>What a plan has to cover: a container may say 60 s and hold a few frames more.</summary>
    [JsonIgnore]
    public double PlannedSeconds => Math.Min(PictureSeconds, Timeline.MaxSeconds);

    /// <summary>Mean scene score inside each shot, 0–1: how much moves.</summary>
    public required IReadOnlyList<double> Motion { get; init; }
    public required IReadOnlyList<ContactSheet> Sheets { get; init; }

    /// <summary>Object key of the 16 kHz mono FLAC; null without sound.</summary>
    public string? SpeechPath { get; init; }
}
