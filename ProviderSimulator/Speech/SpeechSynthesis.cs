using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ProviderSimulator.Foley;

namespace VideoGen.ProviderSimulator.Speech;

/// <summary>Speaks a text and encodes it: the same text and voice give the same bytes.</summary>
public sealed class SpeechSynthesis(WorkFolders folders, EspeakProcess espeak, FfmpegRunner ffmpeg, MediaProbe probe, SpokenLines lines)
{
    public async Task<SpokenText> SpeakAsync(SpeechOrder order, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var wav = folder.File("speech.wav");
        await espeak.SpeakAsync(folder, wav, order.Text, order.Language, order.Voice, order.Speed, cancellationToken);
        var output = folder.File("speech.out");
        await ffmpeg.RunAsync(new FfmpegCommand
        {
            Folder = folder,
            Operation = "encode-speech",
            Timeout = TimeSpan.FromSeconds(60),
            Inputs = [MediaInput.File(wav)],
            Arguments = ["-map_metadata", "-1", "-ac", "1", "-fflags", "+bitexact", "-flags:a", "+bitexact", .. order.Encoding, output],
            Outputs = [output],
        }, cancellationToken);
        var facts = await probe.ProbeAsync(folder, wav, cancellationToken);
        var (samples, sampleRate) = WavFile.Decode(await File.ReadAllBytesAsync(wav, cancellationToken));
        lines.Remember(order, new SpokenLine(order.Text, LoudnessEnvelope.Of(samples, sampleRate)));
        return new SpokenText(await File.ReadAllBytesAsync(output, cancellationToken), facts.Duration);
    }
}
