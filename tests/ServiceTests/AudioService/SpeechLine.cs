using System.Collections.Concurrent;

namespace VideoGen.ServiceTests.AudioService;

/// <summary>The line to the simulated providers; it can break after the request has gone through.</summary>
internal sealed class SpeechLine(HttpMessageHandler provider) : DelegatingHandler(provider)
{
    private int _answersToLose;

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Runs while the answer is on its way.</summary>
    public Func<Task> OnSpoken { get; set; } = () => Task.CompletedTask;

    /// <summary>Answers itself where this gives an answer.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Answer { get; set; } = _ => null;

    public void LoseAnswers(int count) => _answersToLose = count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Answer(request) is { } own) return own;
        var response = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri!.AbsolutePath.StartsWith("/elevenlabs/", StringComparison.Ordinal)) Asked.Enqueue($"{request.Method} {request.RequestUri.AbsolutePath.Split('/')[3]}");
        if (request.Method == HttpMethod.Post) await OnSpoken();
        if (request.Method != HttpMethod.Post || Interlocked.Decrement(ref _answersToLose) < 0) return response;
        response.Dispose();
        throw new HttpRequestException(HttpRequestError.ResponseEnded);
    }
}
