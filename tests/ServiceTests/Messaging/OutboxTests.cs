using System.Text.Json;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Messaging;

[Collection(RealServers.Name)]
public sealed class OutboxTests(ServersFixture servers) : IAsyncLifetime
{
    private readonly Arrivals _arrivals = new();
    private string _database = "";
    private string _broker = "";
    private MessagingHost _host = null!;

    public async Task InitializeAsync()
    {
        (_database, _broker) = (await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync());
        _host = await StartAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_message_leaves_with_the_save_and_not_before()
    {
        var (kept, dropped) = (new NoteWritten(Guid.NewGuid(), "kept"), new NoteWritten(Guid.NewGuid(), "dropped"));

        await _host.InScopeAsync((_, services) => services.GetRequiredService<IPublishEndpoint>().Publish(dropped));
        await _host.InScopeAsync(async (database, services) =>
        {
            await services.GetRequiredService<IPublishEndpoint>().Publish(kept);
            await Task.Delay(300);
            Assert.Empty(_arrivals.All);
            await database.SaveChangesAsync();
        });
        var saved = DateTimeOffset.UtcNow;
        await _arrivals.WaitAsync(arrived => arrived.Count<NoteWritten>() > 0);
        await Task.Delay(300);

        var arrival = Assert.Single(_arrivals.All);
        Assert.Equal(kept, arrival.Message);
        Assert.InRange(arrival.At - saved, TimeSpan.FromSeconds(-1), TimeSpan.FromMilliseconds(900));
    }

    [Fact]
    public async Task A_save_that_fails_sends_nothing()
    {
        var note = new Note { Id = Guid.NewGuid() };
        await _host.InScopeAsync(async (database, _) =>
        {
            database.Add(note);
            await database.SaveChangesAsync();
        });

        await _host.InScopeAsync(async (database, services) =>
        {
            database.Add(new Note { Id = note.Id });
            await services.GetRequiredService<IPublishEndpoint>().Publish(new NoteWritten(note.Id, "twice"));
            await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveChangesAsync());
        });
        await Task.Delay(1500);

        Assert.Empty(_arrivals.All);
    }

    [Fact]
    public async Task What_a_dead_process_committed_is_delivered_by_another()
    {
        await using (var dying = await StartAsync())
            await dying.InScopeAsync(async (database, services) =>
            {
                foreach (var by in (string[])["first", "second", "third"]) await services.GetRequiredService<IPublishEndpoint>().Publish(new NoteWritten(Guid.Empty, by));
                await dying.StopAsync();
                await database.SaveChangesAsync();
            });

        await _arrivals.WaitAsync(arrived => arrived.Count<NoteWritten>() == 3);
        await Task.Delay(300);

        Assert.Equal(["first", "second", "third"], _arrivals.All.Select(arrival => arrival.Message).Cast<NoteWritten>().Select(message => message.By).Order());
        await _host.InScopeAsync(async (database, _) => Assert.Equal(0, await database.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM outbox_message").SingleAsync()));
    }

    [Fact]
    public async Task Nothing_is_lost_while_the_broker_restarts()
    {
        var broker = await servers.RabbitMq;
        await PublishNotesAsync(10);
        await broker.StopAsync();
        await PublishNotesAsync(10);
        await broker.StartAsync();
        await PublishNotesAsync(10);

        await _arrivals.WaitAsync(arrived => arrived.Count<NoteWritten>() == 60, seconds: 60);
        await Task.Delay(500);

        Assert.Equal(60, _arrivals.Count<NoteWritten>());
        await _host.InScopeAsync(async (database, _) => Assert.Equal(30, await database.Notes.CountAsync()));
    }

    [Fact]
    public async Task Queues_are_replicated_and_give_up_on_a_message_that_kills()
    {
        var broker = await servers.RabbitMq;
        var queues = JsonSerializer.Deserialize<List<QueueDescription>>(await broker.DescribeQueuesAsync(_broker), JsonSerializerOptions.Web)!;

        var queue = Assert.Single(queues, queue => queue.Name == "write-note");
        Assert.Equal(("quorum", 20, "write-note_dead"), (queue.Text("x-queue-type"), queue.Arguments["x-delivery-limit"].GetInt32(), queue.Text("x-dead-letter-exchange")));
        Assert.Equal("quorum", Assert.Single(queues, dead => dead.Name == "write-note_dead").Text("x-queue-type"));
    }

    private Task PublishNotesAsync(int count) => _host.PublishAsync([.. Enumerable.Range(0, count).Select(_ => new WriteNote(Guid.NewGuid()))]);

    private Task<MessagingHost> StartAsync() => MessagingHost.StartAsync(
        _database, _broker, _arrivals, options => (options.Lease, options.SendTimeout) = (TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(2)));

    private sealed record QueueDescription(string Name, Dictionary<string, JsonElement> Arguments)
    {
        public string? Text(string argument) => Arguments[argument].GetString();
    }
}
