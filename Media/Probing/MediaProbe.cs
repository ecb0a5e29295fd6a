using System.Text;
using Microsoft.Extensions.Options;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Sandbox;

namespace VideoGen.Media.Probing;

/// <summary>
/// Finds out what a file really is: ffprobe reads what it declares, then one pass over its packets measures its length and shows
/// whether it is complete. Nothing is decoded; a reader that must trust every frame runs with <see cref="FfmpegCommand.StopOnDamage"/>.
/// </summary>
public sealed class MediaProbe(IOptions<MediaOptions> options, SandboxedLauncher launcher, FfmpegRunner ffmpeg)
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    /// <summary>The last one: ffmpeg smooths over a gap of days between two packets, which would make a month look like a second.</summary>
    private static readonly string[] s_signsOfDamage = ["partial file", "ended prematurely", "Truncating packet", "Invalid NAL unit size", "invalid dropping"];

    /// <param name="path">A file of <paramref name="folder"/>.</param>
    /// <exception cref="MediaRefusedException">Not media, damaged, or beyond the limits.</exception>
    public async Task<MediaFacts> ProbeAsync(WorkFolder folder, string path, CancellationToken cancellationToken)
    {
        var bytes = new FileInfo(path).Length;
        if (bytes == 0) throw new MediaRefusedException("media-empty", "The file is empty.");
        var declared = DeclaredMedia.Parse(await DescribeAsync(folder, path, cancellationToken));
        if (declared.IsStill) return MediaJudgement.Still(declared, bytes, options.Value);

        MediaJudgement.Picture(declared, options.Value);
        var packets = await ReadPacketsAsync(folder, path, declared, cancellationToken);
        return MediaJudgement.Moving(declared, packets.Seconds, packets.Frames ?? 0, bytes, options.Value);
    }

    private async Task<string> DescribeAsync(WorkFolder folder, string path, CancellationToken cancellationToken)
    {
        var json = new StringBuilder();
        try
        {
            await launcher.RunAsync(
                new SandboxedRun
                {
                    Program = options.Value.Ffprobe,
                    Arguments = FfmpegArguments.OfProbe(path, options.Value),
                    Folder = folder,
                    Operation = "probe",
                    Timeout = s_timeout,
                    MemoryLimitMegabytes = options.Value.ProbeMemoryLimitMegabytes,
                    OnOutput = line => json.AppendLine(line),
                },
                cancellationToken);
            return json.ToString();
        }
        catch (MediaFailedException)
        {
            throw MediaRefusedException.Unreadable();
        }
    }

    private async Task<FfmpegResult> ReadPacketsAsync(WorkFolder folder, string path, DeclaredMedia declared, CancellationToken cancellationToken)
    {
        FfmpegResult packets;
        try
        {
            packets = await ffmpeg.RunAsync(
                new FfmpegCommand
                {
                    Folder = folder,
                    Operation = "packets",
                    Inputs = [MediaInput.File(path)],
                    Arguments = ["-map", declared.Video is null ? "0:a:0" : "0:V:0", "-c", "copy", "-f", "null", "-"],
                    Timeout = s_timeout,
                    StopOnDamage = true,
                },
                cancellationToken);
        }
        catch (MediaFailedException)
        {
            throw MediaRefusedException.Damaged();
        }

        return packets.ErrorLines.Any(line => s_signsOfDamage.Any(line.Contains)) ? throw MediaRefusedException.Damaged() : packets;
    }
}
