using System.Collections.Concurrent;
using System.Net;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.ServiceTests.AnalysisService;

/// <summary>The storage service as a worker sees it: links, and objects behind them, in memory.</summary>
internal sealed class ObjectsDouble : HttpMessageHandler
{
    private const string Origin = "http://objects.test/";

    public ConcurrentDictionary<string, byte[]> Objects { get; } = new();

    /// <summary>Every request fails.</summary>
    public bool IsBroken { get; set; }

    private int _reads;

    /// <summary>Objects that were downloaded so far.</summary>
    public int Reads => _reads;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsBroken) return new HttpResponseMessage(HttpStatusCode.InternalServerError);
        if (request.Method == HttpMethod.Post)
        {
            var link = await request.Content!.ReadFromJsonAsync<LinkRequest>(ApiJson.Options, cancellationToken);
            return new HttpResponseMessage { Content = JsonContent.Create(new SignedLink(Origin + link!.Key, DateTimeOffset.MaxValue), options: ApiJson.Options) };
        }

        var key = request.RequestUri!.AbsoluteUri[Origin.Length..];
        if (request.Method == HttpMethod.Put)
        {
            Objects[key] = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }

        Interlocked.Increment(ref _reads);
        return Objects.TryGetValue(key, out var bytes) ? new HttpResponseMessage { Content = new ByteArrayContent(bytes) } : new HttpResponseMessage(HttpStatusCode.NotFound);
    }
}
