using System.Globalization;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>One frame of a file that ffmpeg's <c>metadata=print</c> wrote: its time in seconds and what the filters noted on it.</summary>
public sealed record FrameMetadata(double Time, IReadOnlyDictionary<string, double> Values)
{
    private const string TimeMark = "pts_time:";

    /// <summary>Reads <c>frame:0 pts:0 pts_time:0</c> lines, each followed by <c>key=value</c> lines. What is no number becomes NaN.</summary>
    public static IEnumerable<FrameMetadata> Parse(IEnumerable<string> lines)
    {
        FrameMetadata? frame = null;
        var values = new Dictionary<string, double>();
        foreach (var line in lines)
        {
            var mark = line.IndexOf(TimeMark, StringComparison.Ordinal);
            if (mark >= 0)
            {
                if (frame is not null) yield return frame;
                values = [];
                frame = new FrameMetadata(Number(line[(mark + TimeMark.Length)..]), values);
            }
            else if (line.IndexOf('=') is var equals and > 0)
            {
                values[line[..equals]] = Number(line[(equals + 1)..]);
            }
        }

        if (frame is not null) yield return frame;
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
