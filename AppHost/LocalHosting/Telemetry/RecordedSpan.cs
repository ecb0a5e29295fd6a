namespace VideoGen.LocalHosting.Telemetry;

/// <summary>A span as one line of <c>telemetry/spans.jsonl</c>; ids in hex, times in nanoseconds since 1970.</summary>
internal sealed record RecordedSpan
{
    public string TraceId { get; init; } = "";

    public string SpanId { get; init; } = "";

    public string ParentSpanId { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>internal, server, client, producer or consumer.</summary>
    public string Kind { get; init; } = "unspecified";

    public string Service { get; init; } = "";

    /// <summary>Which replica: <c>service.instance.id</c>.</summary>
    public string Instance { get; init; } = "";

    public string Scope { get; init; } = "";

    public ulong StartUnixNs { get; init; }

    public ulong EndUnixNs { get; init; }

    public SortedDictionary<string, object?> Attributes { get; init; } = [];

    /// <summary>unset, ok or error.</summary>
    public string Status { get; init; } = "unset";

    public List<SpanLink> Links { get; init; } = [];
}

internal sealed record SpanLink(string TraceId, string SpanId);
