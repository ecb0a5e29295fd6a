using System.Text.Json.Nodes;

namespace VideoGen.Demo.Figures;

/// <summary>When ffmpeg and ffprobe ran, read from the spans that the AppHost collects.</summary>
public static class MediaTimes
{
    private const string Source = "VideoGen.Media";

    /// <param name="spansFile"><c>telemetry/spans.jsonl</c> under the data folder; nothing when it is not there.</param>
    public static async Task<IReadOnlyList<Interval>> ReadAsync(string spansFile, CancellationToken cancellationToken)
    {
        var intervals = new List<Interval>();
        if (!File.Exists(spansFile)) return intervals;

        await using var file = new FileStream(spansFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (!line.Contains(Source, StringComparison.Ordinal)) continue;
            var span = JsonNode.Parse(line)!;
            if ((string?)span["scope"] == Source && (string?)span["service"] != "simulator")
                intervals.Add(new Interval(Time(span["start_unix_ns"]!), Time(span["end_unix_ns"]!)));
        }

        return intervals;
    }

    private static DateTimeOffset Time(JsonNode nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks((long)nanoseconds / 100);
}
