using System.Runtime.InteropServices;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.Groq.Hearing;

/// <summary>Measures an uploaded sound. The only words it knows are those that the simulator has spoken.</summary>
public sealed class SoundReading(WorkFolders folders, FfmpegRunner ffmpeg, SpokenLines spoken)
{
    /// <exception cref="Requests.ProviderRefusal">The file is no sound.</exception>
    public async Task<HeardSound> ReadAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var path = folder.File("upload");
        await using (var file = File.Create(path)) await upload.CopyToAsync(file, cancellationToken);
        var samples = folder.File("samples.raw");
        try
        {
            await ffmpeg.RunAsync(new FfmpegCommand
            {
                Folder = folder,
                Operation = "hear",
                Timeout = TimeSpan.FromSeconds(60),
                Inputs = [MediaInput.File(path)],
                Arguments = ["-map", "0:a:0", "-ac", "1", "-ar", "16000", "-f", "s16le", samples],
                Outputs = [samples],
            }, cancellationToken);
        }
        catch (MediaFailedException)
        {
            throw GroqErrors.Invalid("could not process file - is it a valid media file?", "file");
        }

        return HeardSound.Of(MemoryMarshal.Cast<byte, short>(await File.ReadAllBytesAsync(samples, cancellationToken)), spoken.Latest());
    }
}
