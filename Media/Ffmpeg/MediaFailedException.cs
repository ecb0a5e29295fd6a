namespace VideoGen.Media.Ffmpeg;

/// <summary>An ffmpeg or ffprobe run failed. The message is for logs: it may name files of the work folder, never a user's words.</summary>
public sealed class MediaFailedException(string message, int? exitCode, IReadOnlyList<string> errorLines) : Exception(message)
{
    /// <summary>Null when the run was killed at its timeout.</summary>
    public int? ExitCode { get; } = exitCode;

    /// <summary>The last lines of the log.</summary>
    public IReadOnlyList<string> ErrorLines { get; } = errorLines;

    public bool TimedOut => ExitCode is null;
}
