using System.Globalization;

namespace VideoGen.ProjectService.Events;

/// <summary>Writes server-sent events. The framework's own writer has no comments, which the heartbeat needs.</summary>
internal sealed class EventStreamWriter(HttpResponse response)
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        await WriteAsync("retry: 3000\n\n", cancellationToken);
    }

    public Task EventAsync(ProjectEvent entry, CancellationToken cancellationToken) =>
        WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {entry.Sequence}\nevent: {entry.Type}\ndata: {entry.Data}\n\n"), cancellationToken);

    public Task HeartbeatAsync(CancellationToken cancellationToken) => WriteAsync(": heartbeat\n\n", cancellationToken);

    private async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
