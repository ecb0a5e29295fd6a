using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.ProviderSimulator.Foley;

namespace VideoGen.ProviderSimulator.ElevenLabs.Sounds;

/// <summary>Computes what was asked for and encodes it.</summary>
public sealed class SoundRendering(WorkFolders folders, FfmpegRunner ffmpeg)
{
    public async Task<byte[]> RenderAsync(SoundRequest request, string seed, OutputFormat format, CancellationToken cancellationToken)
    {
        var layers = request.IsMusic ? MusicLayers.Read(request.Text, seed) : SoundWords.Read(request.Text, "");
        var samples = SoundSynthesis.Render(layers, request.Seconds, seed, []);
        using var folder = folders.Create();
        var wav = folder.File("sound.wav");
        await File.WriteAllBytesAsync(wav, WavFile.Encode(samples, SoundSynthesis.SampleRate), cancellationToken);
        var output = folder.File("sound.out");
        await ffmpeg.RunAsync(new FfmpegCommand
        {
            Folder = folder,
            Operation = "encode-sound",
            Timeout = TimeSpan.FromSeconds(120),
            Inputs = [MediaInput.File(wav)],
            Arguments = ["-map_metadata", "-1", "-ac", "2", "-fflags", "+bitexact", "-flags:a", "+bitexact", .. format.Encoding, output],
            Outputs = [output],
        }, cancellationToken);
        return await File.ReadAllBytesAsync(output, cancellationToken);
    }
}
