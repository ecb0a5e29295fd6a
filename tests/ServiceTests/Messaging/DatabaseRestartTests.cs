using Microsoft.EntityFrameworkCore;
using VideoGen.LocalHosting.Native;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Messaging;

[Collection(RealServers.Name)]
public sealed class DatabaseRestartTests(ServersFixture servers)
{
    [Fact]
    public async Task A_service_waits_for_its_database_and_goes_on_after_a_restart()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"videogen-postgres-{Guid.NewGuid():N}"));
        var options = new PostgresOptions { DataFolder = folder.FullName, Port = FreePort.Next(), Password = "test", Durable = false };
        var arrivals = new Arrivals();
        var address = $"Host=127.0.0.1;Port={options.Port};Username=postgres;Password=test;Database=notes";

        var starting = MessagingHost.StartAsync(address, await servers.CreateVirtualHostAsync(), arrivals);
        await Task.Delay(1000);
        Assert.False(starting.IsCompleted);
        await using (var first = await PostgresServer.StartAsync(options, CancellationToken.None))
        {
            await using var host = await starting;
            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.SendAsync(new WriteNote(Guid.NewGuid()), Guid.NewGuid())));
            await first.StopAsync();
            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.SendAsync(new WriteNote(Guid.NewGuid()), Guid.NewGuid())));
            await Task.Delay(3000);
            await using var second = await PostgresServer.StartAsync(options, CancellationToken.None);
            await arrivals.WaitAsync(arrived => arrived.Count<NoteWritten>() >= 40, seconds: 60);
            await Task.Delay(500);

            Assert.Equal(40, arrivals.Count<NoteWritten>());
            await host.InScopeAsync(async (database, _) => Assert.Equal(20, await database.Notes.CountAsync()));
        }
        folder.Delete(recursive: true);
    }
}
