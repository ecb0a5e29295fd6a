using System.Globalization;
using VideoGen.AudioService.Providers;
using VideoGen.Contracts.Audio;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Filters;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.AudioService.Clips;

/// <summary>
/// Makes the small silent copy that a video-to-audio model looks at. It sees 25 frames a second of about 384 pixels whatever it is
/// sent; more would only cost transfer and decoding.
/// </summary>
public sealed class ClipCopies(ObjectTransfer objects, FfmpegRunner ffmpeg)
{
    private const int Size = 384;
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    /// <param name="seconds">Length of the copy; the last picture stands when the clip is shorter.</param>
    /// <exception cref="FileNotFoundException">The clip is no longer stored.</exception>
    public async Task<ClipCopy> MakeAsync(ClipForSound clip, long seconds, WorkFolder folder, CancellationToken cancellationToken)
    {
        var copy = folder.File($"copy_{clip.ShotNumber:00}_{seconds}.mp4");
        if (File.Exists(copy)) return new ClipCopy(copy, clip.ClipPath);
        var original = folder.File($"clip_{clip.ShotNumber:00}.mp4");
        if (!File.Exists(original)) await objects.DownloadAsync(clip.ClipPath, original, cancellationToken);
        Filter[] filters =
        [
            Filter.Of("fps", 25),
            Filter.With("scale", ("w", Size), ("h", Size), ("force_original_aspect_ratio", "increase"), ("force_divisible_by", 2)),
            Filter.With("tpad", ("stop_mode", "clone"), ("stop_duration", seconds)),
        ];
        await ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "copy-clip",
                Inputs = [MediaInput.File(original)],
                Arguments =
                [
                    "-map", "0:V:0", "-vf", string.Join(',', filters.AsEnumerable()), "-t", seconds.ToString(CultureInfo.InvariantCulture), "-an", "-map_metadata", "-1",
                    "-c:v", "libx264", "-preset", "veryfast", "-crf", "30", "-pix_fmt", "yuv420p", "-movflags", "+faststart", "-f", "mp4", copy,
                ],
                Timeout = s_timeout,
                Outputs = [copy],
            },
            cancellationToken);
        return new ClipCopy(copy, clip.ClipPath);
    }
}
