using System.Globalization;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>Takes single frames out of the sample by seeking, as JPEG for people and models and as small raw pictures for us.</summary>
public sealed class KeyFrameExtraction(FfmpegRunner ffmpeg)
{
    private const double MaxPixels = 1_000_000;

    /// <summary>Edge of the raw picture that colours are counted on.</summary>
    private const int RawEdge = 64;

    /// <summary>Every seek opens a decoder of its own; more at once would cost memory and win nothing.</summary>
    private const int AtOnce = 6;

    public async Task<IReadOnlyList<KeyFrame>> RunAsync(WorkFolder folder, string sample, MediaFacts facts, IReadOnlyList<double> times, CancellationToken cancellationToken)
    {
        var size = new FrameSize(facts.Width, facts.Height).Within(MaxPixels);
        foreach (var batch in times.Index().Chunk(AtOnce)) await ExtractAsync(folder, sample, facts, size, batch, cancellationToken);

        var frames = new List<KeyFrame>(times.Count);
        foreach (var (index, time) in times.Index())
        {
            var raw = await File.ReadAllBytesAsync(Raw(folder, index), cancellationToken);
            frames.Add(new KeyFrame(time, Jpeg(folder, index), PictureStatistics.Of(raw)));
        }

        return frames;
    }

    private Task ExtractAsync(WorkFolder folder, string sample, MediaFacts facts, FrameSize size, (int Index, double Time)[] batch, CancellationToken cancellationToken)
    {
        var arguments = new List<string>();
        foreach (var (input, (index, _)) in batch.Index())
            arguments.AddRange(
            [
                "-map", $"{input}:V:0", "-frames:v", "1", "-vf", $"scale={size.Width}:{size.Height},setsar=1,format=yuvj420p", "-q:v", "3", "-update", "1", Jpeg(folder, index),
                "-map", $"{input}:V:0", "-frames:v", "1", "-vf", $"scale={RawEdge}:{RawEdge}:flags=area,format=rgb24", "-f", "rawvideo", Raw(folder, index),
            ]);
        return ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "key-frames",
                Inputs = [.. batch.Select(frame => MediaInput.File(sample, "-ss", SeekTo(frame.Time, facts)))],
                Arguments = arguments,
                Timeout = TimeSpan.FromMinutes(2),
                Outputs = [.. batch.SelectMany(frame => new[] { Jpeg(folder, frame.Index), Raw(folder, frame.Index) })],
            },
            cancellationToken);
    }

    /// <summary>Half a frame early: a seek gives the first frame at or after its time, and times are rounded.</summary>
    private static string SeekTo(double time, MediaFacts facts) => Math.Max(0, time - 0.5 / facts.FrameRate).ToString("0.####", CultureInfo.InvariantCulture);

    private static string Jpeg(WorkFolder folder, int index) => folder.File($"key_frame_{index + 1:00}.jpg");

    private static string Raw(WorkFolder folder, int index) => folder.File($"key_frame_{index + 1:00}.rgb");
}
