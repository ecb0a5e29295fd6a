using System.Text.Encodings.Web;
using System.Text.Json;
using VideoGen.LocalHosting.Logs;
using VideoGen.LocalHosting.Running;

namespace VideoGen.LocalHosting.Telemetry;

/// <summary><c>telemetry/spans.jsonl</c> in the data folder.</summary>
internal sealed class SpanFile(LocalHostingOptions options) : IDisposable
{
    private const long LargestFile = 200_000_000;

    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lazy<RotatingFile> _file = new(() => new RotatingFile(Path.Combine(options.DataFolder, "telemetry", "spans.jsonl"), LargestFile));

    public void Append(IEnumerable<RecordedSpan> spans)
    {
        // Our own health questions, several a second, say nothing about a request.
        foreach (var span in spans.Where(span => span.Attributes.GetValueOrDefault("url.path") is not "/health")) _file.Value.WriteLine(JsonSerializer.Serialize(span, s_json));
    }

    public void Dispose()
    {
        if (_file.IsValueCreated) _file.Value.Dispose();
    }
}
