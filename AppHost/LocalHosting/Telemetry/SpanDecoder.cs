namespace VideoGen.LocalHosting.Telemetry;

/// <summary>
/// Decodes <c>ExportTraceServiceRequest</c> of the OpenTelemetry protocol. Field numbers: github.com/open-telemetry/opentelemetry-proto,
/// trace/v1/trace.proto and common/v1/common.proto.
/// </summary>
internal static class SpanDecoder
{
    private static readonly string[] s_kinds = ["unspecified", "internal", "server", "client", "producer", "consumer"];
    private static readonly string[] s_statuses = ["unset", "ok", "error"];

    /// <exception cref="InvalidDataException">The bytes are not such a request.</exception>
    public static List<RecordedSpan> Decode(ReadOnlySpan<byte> request)
    {
        var spans = new List<RecordedSpan>();
        var reader = new WireReader(request);
        while (reader.Next())
            if (reader.Field == 1) DecodeResource(reader.Bytes, spans);
        return spans;
    }

    private static void DecodeResource(ReadOnlySpan<byte> resourceSpans, List<RecordedSpan> spans)
    {
        // The resource may come after its spans, so it is looked for first.
        var blank = new RecordedSpan();
        var reader = new WireReader(resourceSpans);
        while (reader.Next())
            if (reader.Field == 1) blank = DecodeIdentity(reader.Bytes);

        reader = new WireReader(resourceSpans);
        while (reader.Next())
            if (reader.Field == 2) DecodeScope(reader.Bytes, blank, spans);
    }

    /// <summary>An empty span of the process that the resource describes.</summary>
    private static RecordedSpan DecodeIdentity(ReadOnlySpan<byte> resource)
    {
        var (service, instance) = ("", "");
        var reader = new WireReader(resource);
        while (reader.Next())
        {
            if (reader.Field != 1) continue;
            var attribute = AttributeDecoder.Decode(reader.Bytes);
            if (attribute.Key == "service.name") service = attribute.Value as string ?? "";
            if (attribute.Key == "service.instance.id") instance = attribute.Value as string ?? "";
        }

        return new RecordedSpan { Service = service, Instance = instance };
    }

    private static void DecodeScope(ReadOnlySpan<byte> scopeSpans, RecordedSpan blank, List<RecordedSpan> spans)
    {
        var scope = "";
        var reader = new WireReader(scopeSpans);
        while (reader.Next())
            if (reader.Field == 1) scope = FirstText(reader.Bytes);

        reader = new WireReader(scopeSpans);
        while (reader.Next())
            if (reader.Field == 2) spans.Add(DecodeSpan(reader.Bytes, blank, scope));
    }

    private static RecordedSpan DecodeSpan(ReadOnlySpan<byte> bytes, RecordedSpan blank, string scope)
    {
        var span = blank with { Scope = scope, Attributes = [], Links = [] };
        var reader = new WireReader(bytes);
        while (reader.Next())
            switch (reader.Field)
            {
                case 1: span = span with { TraceId = reader.Hex }; break;
                case 2: span = span with { SpanId = reader.Hex }; break;
                case 4: span = span with { ParentSpanId = reader.Hex }; break;
                case 5: span = span with { Name = reader.Text }; break;
                case 6: span = span with { Kind = NameOf(s_kinds, reader.Number) }; break;
                case 7: span = span with { StartUnixNs = reader.Number }; break;
                case 8: span = span with { EndUnixNs = reader.Number }; break;
                case 9:
                    var attribute = AttributeDecoder.Decode(reader.Bytes);
                    span.Attributes[attribute.Key] = attribute.Value;
                    break;
                case 13: span.Links.Add(DecodeLink(reader.Bytes)); break;
                case 15: span = span with { Status = StatusOf(reader.Bytes) }; break;
            }

        return span;
    }

    private static SpanLink DecodeLink(ReadOnlySpan<byte> link)
    {
        var (trace, span) = ("", "");
        var reader = new WireReader(link);
        while (reader.Next())
            if (reader.Field == 1) trace = reader.Hex;
            else if (reader.Field == 2) span = reader.Hex;
        return new SpanLink(trace, span);
    }

    private static string StatusOf(ReadOnlySpan<byte> status)
    {
        var reader = new WireReader(status);
        while (reader.Next())
            if (reader.Field == 3) return NameOf(s_statuses, reader.Number);
        return s_statuses[0];
    }

    private static string FirstText(ReadOnlySpan<byte> message)
    {
        var reader = new WireReader(message);
        while (reader.Next())
            if (reader.Field == 1) return reader.Text;
        return "";
    }

    private static string NameOf(string[] names, ulong number) => number < (ulong)names.Length ? names[number] : names[0];
}
