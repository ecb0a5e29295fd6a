using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.ServiceTests.Gateway;

/// <summary>Stands behind the gateway and answers with what reached it.</summary>
internal sealed class UpstreamServices : IAsyncDisposable
{
    private readonly WebApplication _app;

    private UpstreamServices(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public static async Task<UpstreamServices> StartAsync()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/openapi/v1.json", () => Results.Text("""{"paths":{"/api/projects":{},"/internal/x":{}}}""", "application/json"));
        app.MapGet("/api/projects", (HttpRequest request) => Results.Text($"token:{request.Headers[ServiceToken.Header]}"));
        app.MapGet("/internal/x", () => "secret");
        app.MapGet("/api/projects/events", async (HttpResponse response, CancellationToken cancellationToken) =>
        {
            response.ContentType = "text/event-stream";
            await response.WriteAsync("data: first\n\n", cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        app.MapPost("/api/projects/{id}/upload-sample", async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            var buffer = new byte[81920];
            long bytes = 0;
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0) bytes += read;
            return Results.Text(bytes.ToString());
        }).WithMetadata(new Microsoft.AspNetCore.Mvc.DisableRequestSizeLimitAttribute());
        await app.StartAsync();
        return new UpstreamServices(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
