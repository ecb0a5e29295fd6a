using System.Text.Json.Nodes;

namespace VideoGen.SystemTests.Running;

/// <summary>The spans that the AppHost has collected so far.</summary>
internal static class Spans
{
    /// <summary>Exporters send every second; what just happened needs that long to arrive.</summary>
    private static readonly TimeSpan s_exportDelay = TimeSpan.FromSeconds(2.5);

    public static async Task<IReadOnlyList<Span>> ReadAsync(RunningSystem system)
    {
        await Task.Delay(s_exportDelay);
        await using var file = new FileStream(Path.Combine(system.DataFolder, "telemetry", "spans.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var spans = new List<Span>();
        while (await reader.ReadLineAsync() is { } line)
            if (line.EndsWith('}')) spans.Add(Of(JsonNode.Parse(line)!));
        return spans;
    }

    private static Span Of(JsonNode span) => new(
        (string)span["trace_id"]!,
        (string)span["name"]!,
        (string?)span["service"] ?? "",
        (string?)span["instance"] ?? "",
        (string?)span["scope"] ?? "",
        span["attributes"]?["videogen.project_id"]?.ToString());
}
