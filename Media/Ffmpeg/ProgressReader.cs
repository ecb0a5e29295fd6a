using System.Globalization;
using System.Text;

namespace VideoGen.Media.Ffmpeg;

/// <summary>Tells the lines of <c>-progress</c> from the text of the run itself.</summary>
internal sealed class ProgressReader(double? expectedSeconds, IProgress<double>? progress)
{
    private const int LongestText = 8_000_000;

    private static readonly HashSet<string> s_keys =
        ["frame", "fps", "bitrate", "total_size", "out_time_us", "out_time_ms", "out_time", "dup_frames", "drop_frames", "speed", "progress"];

    private readonly StringBuilder _text = new();
    private double _reported;

    public int? Frames { get; private set; }

    public double Seconds { get; private set; }

    public string Text => _text.ToString();

    public void Read(string line)
    {
        var separator = line.IndexOf('=');
        var key = separator < 0 ? "" : line[..separator];
        if (!s_keys.Contains(key) && !key.StartsWith("stream_", StringComparison.Ordinal))
        {
            if (_text.Length + line.Length < LongestText) _text.Append(line).Append('\n');
            return;
        }

        var value = line.AsSpan(separator + 1).Trim();
        if (key == "frame" && int.TryParse(value, CultureInfo.InvariantCulture, out var frames)) Frames = frames;
        if (key != "out_time_us" || !long.TryParse(value, CultureInfo.InvariantCulture, out var micros)) return;
        Seconds = Math.Max(Seconds, micros / 1e6);
        // The end is told by the exit, not by a guess of the length.
        if (expectedSeconds > 0) Report(Math.Min(Seconds / expectedSeconds.Value, 0.99));
    }

    public void Complete() => Report(1);

    private void Report(double share)
    {
        if (share <= _reported) return;
        _reported = share;
        progress?.Report(share);
    }
}
