namespace VideoGen.UnitTests.AudioService;

/// <summary>Answers every request in one way and keeps what was asked.</summary>
internal sealed class AnsweringHandler(Func<HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add($"{request.Method} {request.RequestUri} {request.Headers.GetValues("xi-api-key").Single()}");
        return Task.FromResult(answer());
    }
}
