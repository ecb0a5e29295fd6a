using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace VideoGen.LocalHosting.Telemetry;

/// <summary>
/// OTLP over HTTP with protobuf bodies. Spans are kept; logs are accepted and dropped, since the log files have them; so are metrics,
/// for which there is no view here.
/// </summary>
internal static class OtlpReceiver
{
    private const string Protobuf = "application/x-protobuf";

    public static void MapOtlpReceiver(this IEndpointRouteBuilder routes, SpanFile spans)
    {
        routes.MapPost("/v1/traces", request => ReceiveAsync(request, spans));
        routes.MapPost("/v1/logs", AcceptAsync);
        routes.MapPost("/v1/metrics", AcceptAsync);
    }

    private static async Task ReceiveAsync(HttpContext http, SpanFile spans)
    {
        if (http.Request.ContentType?.StartsWith(Protobuf, StringComparison.OrdinalIgnoreCase) != true)
        {
            http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        using var body = new MemoryStream();
        await Body(http.Request).CopyToAsync(body, http.RequestAborted);
        try
        {
            spans.Append(SpanDecoder.Decode(body.GetBuffer().AsSpan(0, (int)body.Length)));
            http.Response.ContentType = Protobuf;
        }
        catch (InvalidDataException failure)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsync(failure.Message, http.RequestAborted);
        }
    }

    private static async Task AcceptAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        // An empty message: everything was accepted.
        http.Response.ContentType = Protobuf;
    }

    private static Stream Body(HttpRequest request) =>
        request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
}
