using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Messaging;

[Collection(RealServers.Name)]
public sealed class ScheduleTests(ServersFixture servers) : IAsyncLifetime
{
    private readonly Arrivals _arrivals = new();
    private readonly List<MessagingHost> _hosts = [];

    public async Task InitializeAsync()
    {
        var (database, broker) = (await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync());
        // Both at once on an empty database: the migration is part of the test.
        _hosts.AddRange(await Task.WhenAll(MessagingHost.StartAsync(database, broker, _arrivals), MessagingHost.StartAsync(database, broker, _arrivals)));
    }

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts) await host.DisposeAsync();
    }

    [Fact]
    public async Task A_scheduled_message_comes_once_and_in_time_with_two_replicas()
    {
        var due = DateTime.UtcNow.AddSeconds(1);
        await ScheduleAsync(_hosts[0], due, new NoteWritten(Guid.NewGuid(), "scheduled"));

        await _arrivals.WaitAsync(arrived => arrived.Count<NoteWritten>() > 0);
        await Task.Delay(1000);

        Assert.InRange(Assert.Single(_arrivals.All).At - due, TimeSpan.Zero, TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public async Task What_a_dead_process_scheduled_is_sent_by_another()
    {
        var due = DateTime.UtcNow.AddSeconds(2);
        await ScheduleAsync(_hosts[0], due, new NoteWritten(Guid.NewGuid(), "scheduled"));
        await _hosts[0].StopAsync();

        await _arrivals.WaitAsync(arrived => arrived.Count<NoteWritten>() > 0);

        Assert.InRange(Assert.Single(_arrivals.All).At - due, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_scheduled_message_that_was_taken_back_does_not_come()
    {
        var token = await ScheduleAsync(_hosts[0], DateTime.UtcNow.AddMilliseconds(800), new NoteWritten(Guid.NewGuid(), "taken back"));

        await _hosts[1].InScopeAsync(async (database, services) =>
        {
            await services.GetRequiredService<IMessageScheduler>().CancelScheduledPublish<NoteWritten>(token);
            await database.SaveChangesAsync();
        });
        await Task.Delay(1500);

        Assert.Empty(_arrivals.All);
    }

    [Fact]
    public async Task A_saga_is_reminded_once_unless_it_takes_the_reminder_back()
    {
        var (reminded, forgetful) = (Guid.NewGuid(), Guid.NewGuid());

        await _hosts[0].PublishAsync(new RemindLater(reminded, 1500), new RemindLater(forgetful, 1500));
        await _hosts[0].InScopeAsync(async (database, _) =>
        {
            while (await database.Tallies.CountAsync() < 2) await Task.Delay(20);
        });
        await _hosts[1].PublishAsync(new ForgetReminder(forgetful));
        await _arrivals.WaitAsync(arrived => arrived.Count<TallyReminded>() > 0);
        await Task.Delay(1000);

        Assert.Equal(new TallyReminded(reminded), Assert.Single(_arrivals.All).Message);
        await _hosts[0].InScopeAsync(async (database, _) => Assert.Equal([forgetful], await database.Tallies.Select(tally => tally.CorrelationId).ToListAsync()));
    }

    private static async Task<Guid> ScheduleAsync<T>(MessagingHost host, DateTime due, T message) where T : class
    {
        var token = Guid.Empty;
        await host.InScopeAsync(async (database, services) =>
        {
            token = (await services.GetRequiredService<IMessageScheduler>().SchedulePublish(due, message)).TokenId;
            await database.SaveChangesAsync();
        });
        return token;
    }
}
