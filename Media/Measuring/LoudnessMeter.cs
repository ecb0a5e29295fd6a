using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.Media.Measuring;

/// <summary>Measures the loudness of the first sound stream of a file.</summary>
public sealed class LoudnessMeter(FfmpegRunner ffmpeg)
{
    /// <exception cref="MediaFailedException">There is no sound, or it cannot be decoded.</exception>
    public async Task<Loudness> MeasureAsync(WorkFolder folder, string path, CancellationToken cancellationToken)
    {
        var result = await ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "loudness",
                Inputs = [MediaInput.File(path)],
                Arguments = ["-map", "0:a:0", "-af", LoudnessReport.Filter.ToString(), "-f", "null", "-"],
                Timeout = TimeSpan.FromMinutes(5),
                ReadReports = true,
            },
            cancellationToken);
        return LoudnessReport.Parse(result.ErrorLines) ?? throw new MediaFailedException("ffmpeg (loudness) ended well but reported nothing.", 0, result.ErrorLines);
    }
}
