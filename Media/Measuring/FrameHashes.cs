using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.Media.Measuring;

/// <summary>Decodes a whole video strictly: one MD5 per frame, so the count is the true one and equal pictures are seen.</summary>
public sealed class FrameHashes(FfmpegRunner ffmpeg)
{
    /// <exception cref="MediaFailedException">A frame cannot be decoded.</exception>
    public async Task<IReadOnlyList<string>> OfAsync(WorkFolder folder, string path, CancellationToken cancellationToken)
    {
        var result = await ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "frame-hashes",
                Inputs = [MediaInput.File(path)],
                Arguments = ["-map", "0:v:0", "-fps_mode", "passthrough", "-f", "framemd5", "-"],
                Timeout = TimeSpan.FromMinutes(5),
                StopOnDamage = true,
            },
            cancellationToken);
        return [.. result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line[(line.LastIndexOf(' ') + 1)..])];
    }
}
