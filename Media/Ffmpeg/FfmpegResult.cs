namespace VideoGen.Media.Ffmpeg;

/// <param name="StandardOutput">Text that the run wrote to <c>-</c>, without the progress lines; at most 8 million characters.</param>
/// <param name="ErrorLines">The last lines of the log.</param>
/// <param name="Frames">Pictures of the first video stream that was written; null without video.</param>
/// <param name="Seconds">Time of the last packet written: a few frames short of the length.</param>
public sealed record FfmpegResult(TimeSpan Elapsed, string StandardOutput, IReadOnlyList<string> ErrorLines, int? Frames, double Seconds);
