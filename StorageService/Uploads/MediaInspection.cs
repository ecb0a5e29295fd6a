using Microsoft.Extensions.Options;
using VideoGen.Contracts.Storage;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.StorageService.Uploads;

/// <summary>Decides whether a received file is what its kind asks for: first bytes, then structure, then its beginning decoded.</summary>
public sealed class MediaInspection(MediaProbe probe, FfmpegRunner ffmpeg, IOptions<UploadOptions> options)
{
    /// <summary>A frame more than the limit is no reason to send somebody away.</summary>
    private const double Tolerance = 0.1;

    /// <exception cref="ProblemException">400, 415 or 422: the file is refused.</exception>
    public async Task<(MediaType Type, MediaFacts Facts)> InspectAsync(InputKind kind, WorkFolder folder, string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length == 0) throw UploadProblem.Empty();
        var type = MagicBytes.Recognise(kind, await HeadAsync(path, cancellationToken)) ?? throw UploadProblem.Unsupported(kind);
        var facts = await ProbeAsync(folder, path, cancellationToken);
        Check(kind, facts);
        await DecodeAsync(kind, folder, path, cancellationToken);
        return (type, facts);
    }

    private static async Task<byte[]> HeadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var head = new byte[MagicBytes.Needed];
        return head[..await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken)];
    }

    private async Task<MediaFacts> ProbeAsync(WorkFolder folder, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await probe.ProbeAsync(folder, path, cancellationToken);
        }
        catch (MediaRefusedException refused)
        {
            throw UploadProblem.Refused(refused);
        }
    }

    private void Check(InputKind kind, MediaFacts facts)
    {
        var asked = kind switch
        {
            InputKind.Sample => facts.HasVideo,
            InputKind.Character => facts.IsStill,
            _ => facts.HasAudio && !facts.HasVideo,
        };
        if (!asked) throw UploadProblem.Unsupported(kind);
        if (kind == InputKind.Sample && facts.Duration > options.Value.MaxSampleSeconds + Tolerance)
            throw UploadProblem.TooLong(facts.Duration, options.Value.MaxSampleSeconds);
        if (kind == InputKind.Character && Math.Min(facts.Width, facts.Height) < options.Value.MinCharacterPixels)
            throw UploadProblem.TooSmall(facts.Width, facts.Height, options.Value.MinCharacterPixels);
    }

    /// <summary>The analysis decodes the whole sample; here the first pictures or the first second show that it is worth keeping.</summary>
    private async Task DecodeAsync(InputKind kind, WorkFolder folder, string path, CancellationToken cancellationToken)
    {
        string[] part = kind switch
        {
            InputKind.Sample => ["-map", "0:V:0", "-frames:v", "5"],
            InputKind.Character => ["-map", "0:v:0", "-frames:v", "1"],
            _ => ["-map", "0:a:0", "-t", "1"],
        };
        try
        {
            await ffmpeg.RunAsync(
                new FfmpegCommand
                {
                    Folder = folder,
                    Operation = "decode-check",
                    Inputs = [MediaInput.File(path)],
                    Arguments = [.. part, "-f", "null", "-"],
                    Timeout = TimeSpan.FromSeconds(30),
                    StopOnDamage = true,
                },
                cancellationToken);
        }
        catch (MediaFailedException)
        {
            throw UploadProblem.Undecodable();
        }
    }
}
