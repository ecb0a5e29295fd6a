using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.EditingService.Assembly;

/// <summary>Picks the picture that stands for the video: of all its key frames the one nearest to their common look, so neither a fade nor a flash.</summary>
public sealed class PosterFrame(FfmpegRunner ffmpeg)
{
    /// <summary>More than the key frames of a minute, so that the choice is among all of them.</summary>
    private const string Candidates = "thumbnail=n=100";

    public async Task<string> TakeAsync(WorkFolder folder, string video, CancellationToken cancellationToken)
    {
        var poster = folder.File("poster.jpg");
        await ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "poster",
                Inputs = [MediaInput.File(video, "-skip_frame", "nokey", "-an")],
                Arguments = ["-map", "0:v:0", "-vf", Candidates, "-frames:v", "1", "-q:v", "3", "-map_metadata", "-1", "-fflags", "+bitexact", "-f", "image2", "-update", "1", poster],
                Timeout = TimeSpan.FromMinutes(2),
                Outputs = [poster],
            },
            cancellationToken);
        return poster;
    }
}
