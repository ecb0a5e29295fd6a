using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>The ProjectService's side of an upload: permits, and remembers what was attached.</summary>
internal sealed class ProjectsDouble : HttpMessageHandler
{
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>When set, the upload is refused with this problem.</summary>
    public (HttpStatusCode Status, string Code, string Detail)? Refusal { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath} {await request.Content!.ReadAsStringAsync(cancellationToken)}");
        return Refusal is { } refusal
            ? new HttpResponseMessage(refusal.Status) { Content = JsonContent.Create(new { code = refusal.Code, detail = refusal.Detail, retryable = false }, options: null) }
            : new HttpResponseMessage(HttpStatusCode.NoContent);
    }
}
