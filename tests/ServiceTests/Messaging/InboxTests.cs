using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Messaging;

[Collection(RealServers.Name)]
public sealed class InboxTests(ServersFixture servers) : IAsyncLifetime
{
    private readonly Arrivals _arrivals = new();
    private MessagingHost _host = null!;

    public async Task InitializeAsync() => _host = await MessagingHost.StartAsync(await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync(), _arrivals);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_consumer_that_fails_at_first_leaves_one_set_of_rows_and_messages()
    {
        var note = new WriteNote(Guid.NewGuid(), FailingAttempts: 2);

        await _host.PublishAsync(note);
        await _arrivals.WaitAsync(arrived => arrived.Count<NoteWritten>() >= 2);
        await Task.Delay(300);

        Assert.Equal((3, 2), (_arrivals.Count<WriteNote>(), _arrivals.Count<NoteWritten>()));
        await _host.InScopeAsync(async (database, _) => Assert.Equal([3], await database.Notes.Select(row => row.Attempt).ToListAsync()));
    }

    [Fact]
    public async Task A_message_that_comes_twice_has_one_effect()
    {
        var note = new WriteNote(Guid.NewGuid());
        var messageId = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _host.SendAsync(note, messageId)));
        await _arrivals.WaitAsync(arrived => arrived.Count<NoteWritten>() >= 2);
        await _host.SendAsync(note, messageId);
        await Task.Delay(500);

        Assert.Equal(2, _arrivals.Count<NoteWritten>());
        await _host.InScopeAsync(async (database, _) => Assert.Equal(1, await database.Notes.CountAsync()));
    }

    [Fact]
    public async Task A_consumer_that_goes_on_failing_is_given_new_deliveries()
    {
        var note = new WriteNote(Guid.NewGuid(), FailingAttempts: 6);

        await _host.PublishAsync(note);
        await _arrivals.WaitAsync(arrived => arrived.Count<NoteWritten>() >= 2);

        Assert.Equal(7, _arrivals.Count<WriteNote>());
    }

    [Fact]
    public async Task A_failure_that_nothing_cures_is_not_tried_again_and_is_told()
    {
        var note = new WriteNote(Guid.NewGuid(), FailingAttempts: 1, Permanently: true);

        await _host.PublishAsync(note);
        await _arrivals.WaitAsync(arrived => arrived.Count<WriteNote>(told => told.FailingAttempts == -1) == 1);
        await Task.Delay(300);

        Assert.Equal("", string.Join(",", _arrivals.All.Select(a => a.Message).OfType<NoteWritten>().Select(a => a.By)));
        Assert.Equal((1, 0), (_arrivals.Count<WriteNote>(told => told.Permanently), _arrivals.Count<NoteWritten>()));
        await _host.InScopeAsync(async (database, _) => Assert.Equal(0, await database.Notes.CountAsync()));
    }

    [Fact]
    public async Task Forty_events_at_once_for_one_saga_count_forty()
    {
        var tally = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _host.SendAsync(new CountOne(tally), Guid.NewGuid())));

        await _host.InScopeAsync(async (database, _) =>
        {
            for (var waited = 0; waited < 200 && await database.Tallies.AsNoTracking().SumAsync(row => row.Count) < 40; waited++) await Task.Delay(50);
            await Task.Delay(200);
            Assert.Equal(40, (await database.Tallies.AsNoTracking().SingleAsync()).Count);
        });
    }
}
