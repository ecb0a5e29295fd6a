using System.Globalization;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.ProviderSimulator.Foley;

/// <summary>Finds the moments at which a picture moves more than it did.</summary>
public sealed class PictureOnsets(FfmpegRunner ffmpeg)
{
    private const int Size = 32;
    private const int FrameRate = 12;
    private const int Apart = FrameRate / 4;

    /// <returns>Seconds, rising.</returns>
    /// <exception cref="MediaFailedException">The file is no video.</exception>
    public async Task<IReadOnlyList<double>> FindAsync(WorkFolder folder, string video, double seconds, CancellationToken cancellationToken)
    {
        var frames = folder.File("onsets.gray");
        await ffmpeg.RunAsync(new FfmpegCommand
        {
            Folder = folder,
            Operation = "find-onsets",
            Timeout = TimeSpan.FromSeconds(60),
            Inputs = [MediaInput.File(video)],
            Arguments =
            [
                "-map", "0:V:0", "-t", seconds.ToString(CultureInfo.InvariantCulture),
                "-vf", $"fps={FrameRate},scale={Size}:{Size}:flags=area,format=gray", "-f", "rawvideo", frames,
            ],
            Outputs = [frames],
        }, cancellationToken);
        return Peaks(Changes(await File.ReadAllBytesAsync(frames, cancellationToken)));
    }

    private static double[] Changes(byte[] frames)
    {
        const int Pixels = Size * Size;
        var changes = new double[Math.Max(0, frames.Length / Pixels - 1)];
        for (var i = 0; i < changes.Length; i++)
            for (var at = i * Pixels; at < (i + 1) * Pixels; at++)
                changes[i] += Math.Abs(frames[at + Pixels] - frames[at]);
        return changes;
    }

    private static List<double> Peaks(double[] changes)
    {
        if (changes.Length == 0) return [];
        var mean = changes.Average();
        var threshold = mean + Math.Sqrt(changes.Average(change => (change - mean) * (change - mean)));
        List<int> peaks = [];
        for (var i = 0; i < changes.Length; i++)
            if (changes[i] > threshold && (peaks.Count == 0 || i - peaks[^1] >= Apart)) peaks.Add(i);
        return [.. peaks.Select(peak => (peak + 1) / (double)FrameRate)];
    }
}
