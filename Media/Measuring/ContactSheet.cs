using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Filters;

namespace VideoGen.Media.Measuring;

/// <summary>Tiles evenly spaced frames of a video into one JPEG, for eyes.</summary>
public sealed class ContactSheet(FfmpegRunner ffmpeg)
{
    private const int TileHeight = 320;

    /// <param name="duration">Seconds of the video.</param>
    /// <param name="output">A path in <paramref name="folder"/>, ending in <c>.jpg</c>.</param>
    public Task<FfmpegResult> RenderAsync(WorkFolder folder, string video, double duration, int columns, int rows, string output, CancellationToken cancellationToken)
    {
        Filter[] filters =
        [
            Filter.With("fps", ("fps", Math.Round(columns * rows / duration, 6)), ("start_time", 0), ("round", "near")),
            Filter.Of("scale", -2, TileHeight),
            Filter.With("tile", ("layout", $"{columns}x{rows}"), ("padding", 4)),
        ];
        return ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "contact-sheet",
                Inputs = [MediaInput.File(video)],
                Arguments = ["-map", "0:v:0", "-vf", string.Join(',', filters.AsEnumerable()), "-frames:v", "1", "-q:v", "3", output],
                Timeout = TimeSpan.FromMinutes(2),
                Outputs = [output],
            },
            cancellationToken);
    }
}
