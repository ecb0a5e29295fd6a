namespace VideoGen.UnitTests.AudioService;

/// <summary>Answers every request in one way and keeps what was asked.</summary>
internal sealed class AnsweringHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public AnsweringHandler(Func<HttpResponseMessage> answer) : this(_ => answer())
    {
    }

    /// <summary>Method, address and key.</summary>
    public List<string> Requests { get; } = [];

    public List<string> Bodies { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var key = request.Headers.TryGetValues("xi-api-key", out var keys) ? keys.Single() : request.Headers.Authorization?.ToString();
        lock (Requests)
        {
            Requests.Add($"{request.Method} {request.RequestUri} {key}".TrimEnd());
        }

        Bodies.Add(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return answer(request);
    }
}
