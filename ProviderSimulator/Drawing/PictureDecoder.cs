using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.ProviderSimulator.Drawing;

/// <summary>Decodes pictures (JPEG, PNG, WebP) to pixels of a wanted size.</summary>
public sealed class PictureDecoder(FfmpegRunner ffmpeg)
{
    /// <summary>The picture fills the wanted size; what stands over is cropped.</summary>
    /// <exception cref="MediaFailedException">The bytes are no picture.</exception>
    public async Task<DecodedPicture> DecodeAsync(WorkFolder folder, string path, int width, int height, CancellationToken cancellationToken)
    {
        var output = folder.File($"{Path.GetFileName(path)}.{width}x{height}.rgb");
        await ffmpeg.RunAsync(new FfmpegCommand
        {
            Folder = folder,
            Operation = "decode-picture",
            Timeout = TimeSpan.FromSeconds(20),
            Inputs = [MediaInput.File(path)],
            Arguments =
            [
                "-vf", $"scale={width}:{height}:force_original_aspect_ratio=increase:flags=area,crop={width}:{height}",
                "-frames:v", "1", "-pix_fmt", "rgb24", "-f", "rawvideo", output,
            ],
            Outputs = [output],
        }, cancellationToken);
        return new DecodedPicture(width, height, await File.ReadAllBytesAsync(output, cancellationToken));
    }
}
