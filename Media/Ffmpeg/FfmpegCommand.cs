using VideoGen.Media.Files;

namespace VideoGen.Media.Ffmpeg;

/// <summary>One ffmpeg run: inputs first, then filters and outputs. Global options, limits and white lists are the runner's.</summary>
public sealed record FfmpegCommand
{
    public required WorkFolder Folder { get; init; }

    public required IReadOnlyList<MediaInput> Inputs { get; init; }

    /// <summary>Filters, maps, encoders and output paths (inside <see cref="Folder"/>): everything after the last input.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Wall clock; after it the run is killed.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>What the run is for, in traces and errors: <c>assemble</c>, <c>loudness</c>.</summary>
    public string Operation { get; init; } = "run";

    /// <summary>Length of the output in seconds, so that progress can be told as a share of it.</summary>
    public double? ExpectedSeconds { get; init; }

    /// <summary>Gets 0–1, never falling, and 1 at the end of a successful run. Needs <see cref="ExpectedSeconds"/>.</summary>
    public IProgress<double>? Progress { get; init; }

    /// <summary>Files that must be there and not empty at the end: ffmpeg may write nothing and still exit with 0.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Whether damaged input fails the run. Without it ffmpeg conceals what it can and exits with 0.</summary>
    public bool StopOnDamage { get; init; }

    /// <summary>Whether filters may report to <see cref="FfmpegResult.ErrorLines"/> (loudness, black and freeze do); otherwise warnings only.</summary>
    public bool ReadReports { get; init; }
}
