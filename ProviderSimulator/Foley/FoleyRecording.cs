using System.Globalization;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;

namespace VideoGen.ProviderSimulator.Foley;

/// <summary>Makes sound for a picture, or by words alone, as MMAudio does: mono, 44.1 kHz.</summary>
public sealed class FoleyRecording(FfmpegRunner ffmpeg, MediaProbe probe, PictureOnsets pictureOnsets)
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(60);

    /// <summary>Writes a FLAC file.</summary>
    /// <param name="video">A file of <paramref name="folder"/>; null for sound by words alone.</param>
    /// <returns>Its length in seconds.</returns>
    /// <exception cref="MediaRefusedException">The video cannot be read.</exception>
    public async Task<double> RecordAsync(WorkFolder folder, string? video, FoleyOrder order, string output, CancellationToken cancellationToken)
    {
        var seconds = order.Seconds;
        IReadOnlyList<double> onsets = [];
        if (video is not null)
        {
            var facts = await probe.ProbeAsync(folder, video, cancellationToken);
            if (facts.VideoCodec is null) throw new MediaRefusedException("media-without-picture", "The file has no picture.");
            seconds = Math.Min(seconds, facts.Duration);
            onsets = await pictureOnsets.FindAsync(folder, video, seconds, cancellationToken);
        }

        var samples = SoundSynthesis.Render(SoundWords.Read(order.Prompt, order.NegativePrompt), seconds, order.Seed, onsets);
        var wav = folder.File("foley.wav");
        await File.WriteAllBytesAsync(wav, WavFile.Encode(samples, SoundSynthesis.SampleRate), cancellationToken);
        await RunAsync(folder, "encode-foley", [MediaInput.File(wav)], ["-c:a", "flac", "-flags:a", "+bitexact", "-fflags", "+bitexact", "-f", "flac", output], output, cancellationToken);
        return seconds;
    }

    /// <summary>Writes an MP4 of the video's first seconds, its own sound replaced.</summary>
    public Task LayUnderAsync(WorkFolder folder, string video, string sound, double seconds, string output, CancellationToken cancellationToken) =>
        RunAsync(folder, "lay-foley", [MediaInput.File(video), MediaInput.File(sound)],
        [
            "-map", "0:V:0", "-map", "1:a:0", "-t", seconds.ToString(CultureInfo.InvariantCulture),
            "-c:v", "libx264", "-preset", "ultrafast", "-crf", "23", "-threads", "1", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "128k",
            "-map_metadata", "-1", "-flags", "+bitexact", "-fflags", "+bitexact", "-movflags", "+faststart", "-f", "mp4", output,
        ], output, cancellationToken);

    private Task RunAsync(
        WorkFolder folder, string operation, IReadOnlyList<MediaInput> inputs, IReadOnlyList<string> arguments, string output, CancellationToken cancellationToken) =>
        ffmpeg.RunAsync(new FfmpegCommand
        {
            Folder = folder,
            Operation = operation,
            Timeout = s_timeout,
            Inputs = inputs,
            Arguments = arguments,
            Outputs = [output],
        }, cancellationToken);
}
