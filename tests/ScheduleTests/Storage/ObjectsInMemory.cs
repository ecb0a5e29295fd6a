using System.Net;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.ScheduleTests.Storage;

/// <summary>The storage service as a worker sees it: links, and objects behind them.</summary>
internal sealed class ObjectsInMemory
{
    public const string Host = "objects.test";
    private const string Origin = $"http://{Host}/";

    public Dictionary<string, byte[]> Objects { get; } = [];

    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Post)
        {
            var link = await request.Content!.ReadFromJsonAsync<LinkRequest>(ApiJson.Options, cancellationToken);
            return new HttpResponseMessage { Content = JsonContent.Create(new SignedLink(Origin + link!.Key, DateTimeOffset.MaxValue), options: ApiJson.Options) };
        }

        var key = request.RequestUri!.AbsolutePath.TrimStart('/');
        if (request.Method != HttpMethod.Put)
            return Objects.TryGetValue(key, out var bytes) ? new HttpResponseMessage { Content = new ByteArrayContent(bytes) } : new HttpResponseMessage(HttpStatusCode.NotFound);
        Objects[key] = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        return new HttpResponseMessage(HttpStatusCode.OK);
    }
}
