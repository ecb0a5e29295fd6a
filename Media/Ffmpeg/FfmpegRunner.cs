using Microsoft.Extensions.Options;
using VideoGen.Media.Sandbox;

namespace VideoGen.Media.Ffmpeg;

/// <summary>Runs ffmpeg: sandboxed, limited, traced, killed with everything it started when cancelled or too slow.</summary>
public sealed class FfmpegRunner(IOptions<MediaOptions> options, SandboxedLauncher launcher, TimeProvider clock)
{
    /// <exception cref="MediaFailedException">Bad exit code, timeout, or a promised output is missing.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing of the run is left.</exception>
    public async Task<FfmpegResult> RunAsync(FfmpegCommand command, CancellationToken cancellationToken)
    {
        var reader = new ProgressReader(command.ExpectedSeconds, command.Progress);
        var run = new SandboxedRun
        {
            Program = options.Value.Ffmpeg,
            Arguments = FfmpegArguments.Of(command, options.Value),
            Folder = command.Folder,
            Operation = command.Operation,
            Timeout = command.Timeout,
            MemoryLimitMegabytes = options.Value.MemoryLimitMegabytes,
            OnOutput = reader.Read,
        };
        var started = clock.GetTimestamp();
        var log = await launcher.RunAsync(run, cancellationToken);
        foreach (var output in command.Outputs)
            if (!File.Exists(output) || new FileInfo(output).Length == 0)
                throw new MediaFailedException($"ffmpeg ({command.Operation}) ended well but did not write {Path.GetFileName(output)}.", 0, log);

        reader.Complete();
        return new FfmpegResult(clock.GetElapsedTime(started), reader.Text, log, reader.Frames, reader.Seconds);
    }
}
