using System.Diagnostics;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ProjectService;

[Collection(RealServers.Name)]
public class EventStreamTests(ServersFixture servers)
{
    private const int Writers = 8;
    private const int Each = 10;

    [Fact]
    public async Task A_client_that_reconnects_to_either_replica_misses_and_repeats_nothing_while_both_write()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        await using var second = await ProjectReplica.StartAsync(scene.Database, scene.Broker, scene.Neighbours);
        using var secondClient = ProjectScene.Open(second);
        var id = await scene.CreateAsync();

        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => WriteAsync(writer % 2 == 0 ? scene.Replica : second, id)));
        var seen = new List<long>();
        for (var connection = 0; seen.Count < 1 + Writers * Each; connection++)
            await foreach (var (sequence, _) in ReadAsync(connection % 2 == 0 ? scene.Client : secondClient, id, seen.Count == 0 ? null : seen[^1]))
            {
                seen.Add(sequence);
                if (seen.Count % 7 == 0 || seen.Count == 1 + Writers * Each) break;
            }

        await writing;
        Assert.Equal(Enumerable.Range(1, 1 + Writers * Each).Select(number => (long)number), seen);
    }

    [Fact]
    public async Task An_event_reaches_an_open_stream_of_another_replica_within_a_second()
    {
        await using var scene = await ProjectScene.OpenAsync(servers);
        await using var second = await ProjectReplica.StartAsync(scene.Database, scene.Broker, scene.Neighbours);
        using var secondClient = ProjectScene.Open(second);
        var id = await scene.CreateAsync();

        await using var stream = ReadAsync(secondClient, id, null).GetAsyncEnumerator();
        Assert.True(await stream.MoveNextAsync());
        var next = stream.MoveNextAsync();
        await Task.Delay(300);
        var watch = Stopwatch.StartNew();
        await scene.AttachSampleAsync(id);
        Assert.True(await next);

        Assert.Equal((2, "ready"), (stream.Current.Sequence, stream.Current.Data["step"]!.GetValue<string>()));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1500);
    }

    /// <summary>Appends events as requests do: each under the version of the project row.</summary>
    private static async Task WriteAsync(ProjectReplica replica, Guid id)
    {
        for (var number = 0; number < Each; number++)
        {
            await using var scope = replica.Services.CreateAsyncScope();
            var projects = scope.ServiceProvider.GetRequiredService<OwnProjects>();
            var written = false;
            while (!written)
                try
                {
                    written = await projects.ChangeAsync(id, "default_user", change =>
                    {
                        change.Project.Record("chat.replied", change.Now);
                        return Task.FromResult(true);
                    }, CancellationToken.None);
                }
                catch (Microsoft.EntityFrameworkCore.DbUpdateException)
                {
                    // Eight writers on one row outlast the attempts of a request; the writer of this test goes on.
                }
        }
    }

    private static async IAsyncEnumerable<(long Sequence, JsonNode Data)> ReadAsync(HttpClient client, Guid id, long? lastEventId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/projects/{id}/events");
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId.ToString());
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var parser = SseParser.Create(await response.Content.ReadAsStreamAsync(patience.Token), (_, data) => JsonNode.Parse(data)!);
        await foreach (var item in parser.EnumerateAsync(patience.Token)) yield return (long.Parse(item.EventId!), item.Data);
    }
}
