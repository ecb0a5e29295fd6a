using System.Collections.Concurrent;
using System.Net;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>The ProjectService's side of an upload: permits, and remembers what was attached.</summary>
internal sealed class ProjectsDouble : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> _calls = new();

    /// <summary>The projects whose uploads are refused, with the problem they answer.</summary>
    public ConcurrentDictionary<Guid, (HttpStatusCode Status, string Code, string Detail)> Refusals { get; } = new();

    public IEnumerable<string> CallsOf(Guid project) => _calls.Where(call => call.Contains(project.ToString(), StringComparison.Ordinal));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _calls.Enqueue($"{request.Method} {request.RequestUri!.AbsolutePath} {await request.Content!.ReadAsStringAsync(cancellationToken)}");
        return Refusals.TryGetValue(Guid.Parse(request.RequestUri.Segments[3].TrimEnd('/')), out var refusal)
            ? new HttpResponseMessage(refusal.Status) { Content = JsonContent.Create(new { code = refusal.Code, detail = refusal.Detail, retryable = false }, options: null) }
            : new HttpResponseMessage(HttpStatusCode.NoContent);
    }
}
