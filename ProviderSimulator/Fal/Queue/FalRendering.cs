using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ProviderSimulator.Fal.Inputs;
using VideoGen.ProviderSimulator.Fal.Storage;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Foley;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Fal.Queue;

/// <summary>Makes what was asked for: the video's first seconds with a new sound, or the sound alone. One at a time, so that the simulator stays cheap.</summary>
public sealed class FalRendering(WorkFolders folders, FoleyRecording foley, MediaUrls urls, FalFileStore files) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <param name="fault">Spoils the result: <see cref="FaultKind.CorruptMedia"/> or <see cref="FaultKind.WrongDuration"/>.</param>
    /// <exception cref="ProviderRefusal">422: the video cannot be had or read.</exception>
    public async Task<(FalFile File, double Seconds)> RenderAsync(FalJob job, FalInput input, FaultRule? fault, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            using var folder = folders.Create();
            var video = input.VideoUrl is null ? null : urls.Fetch(input.VideoUrl, folder.File("input"));
            var sound = folder.File("sound.flac");
            var order = new FoleyOrder(input.Prompt, input.NegativePrompt, Seconds(input, fault), job.Seed);
            var seconds = await foley.RecordAsync(folder, video, order, sound, cancellationToken);
            var output = video is null ? sound : folder.File("output.mp4");
            if (video is not null) await foley.LayUnderAsync(folder, video, sound, seconds, output, cancellationToken);
            if (fault?.Kind == FaultKind.CorruptMedia) await File.WriteAllBytesAsync(output, BrokenMedia.Bytes(), cancellationToken);
            var kept = files.Add(Path.GetFileName(output), video is null ? "audio/flac" : "video/mp4", job.Owner, job.FileSeconds, job.Id);
            files.Fill(kept, output);
            return (kept, seconds);
        }
        catch (Exception unreadable) when (unreadable is MediaRefusedException or MediaFailedException)
        {
            throw FalErrors.Model(FalErrors.Detail("video_url", "The video could not be read.", "unsupported_video_format"));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private static double Seconds(FalInput input, FaultRule? fault) =>
        fault?.Kind == FaultKind.WrongDuration ? fault.Seconds ?? input.Seconds / 2 : input.Seconds;
}
