using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Storage;
using VideoGen.ServiceTests.Servers;
using VideoGen.StorageService.Files;
using VideoGen.StorageService.Retention;

namespace VideoGen.ServiceTests.StorageService;

[Collection(RealServers.Name)]
public sealed class RetentionTests(ServersFixture servers)
{
    private readonly Guid _project = Guid.NewGuid();

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task On_day_eight_nothing_is_left_of_what_was_put_on_day_one(string store)
    {
        await using var host = await StartAsync(store);
        await PutAsync(host, "still_01_1.png", "still_02_1.png");
        host.Clock.Advance(TimeSpan.FromDays(6.9));
        await PutAsync(host, "later.png");

        Assert.Equal(0, await Sweep(host).RunAsync(default));
        host.Clock.Advance(TimeSpan.FromDays(0.2));
        Assert.Equal(2, await Sweep(host).RunAsync(default));
        Assert.Equal([Key("later.png")], await KeysAsync(host));
        host.Clock.Advance(TimeSpan.FromDays(8));
        await Sweep(host).RunAsync(default);

        Assert.Empty(await KeysAsync(host));
        Assert.Empty(await host.RecordsAsync(_project));
        if (store == "disk") Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(host.Folder, "objects", "objects")));
    }

    [Fact]
    public async Task A_sweep_that_died_in_the_middle_is_finished_by_the_next_after_its_lease()
    {
        await using var host = await StartAsync("disk");
        await PutAsync(host, "still_01_1.png");
        host.Clock.Advance(TimeSpan.FromDays(8));
        // What a killed sweep leaves: the object gone, the record under a lease.
        await host.Objects.DeleteAsync(Key("still_01_1.png"), default);
        await using (var database = await host.DatabaseAsync())
        {
            (await database.Files.SingleAsync()).Lease(host.Clock.GetUtcNow().AddMinutes(5));
            await database.SaveChangesAsync();
        }

        Assert.Equal(0, await Sweep(host).RunAsync(default));
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await Sweep(host).RunAsync(default));
        Assert.Empty(await host.RecordsAsync(_project));
    }

    [Fact]
    public async Task Two_replicas_sweep_at_once_and_delete_each_object_once()
    {
        await using var host = await StartAsync("disk");
        await PutAsync(host, [.. Enumerable.Range(1, 20).Select(number => $"still_{number:00}_1.png")]);
        host.Clock.Advance(TimeSpan.FromDays(8));

        var deleted = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Sweep(host).RunAsync(default))));

        Assert.Equal(20, deleted.Sum());
        Assert.Empty(await host.RecordsAsync(_project));
    }

    [Theory]
    [InlineData("disk")]
    [InlineData("s3")]
    public async Task A_deleted_project_loses_its_objects_and_records_and_no_other_does(string store)
    {
        await using var host = await StartAsync(store);
        var other = new RetentionTests(servers);
        await PutAsync(host, "clips/clip_01.mp4", "final_video.mp4");
        await other.PutAsync(host, "final_video.mp4");

        await host.Services.GetRequiredService<IBus>().Publish(new DeleteProjectObjects("default_user", _project));
        for (var waited = 0; waited < 100 && (await host.RecordsAsync(_project)).Count > 0; waited++) await Task.Delay(100);

        Assert.Empty(await host.RecordsAsync(_project));
        Assert.Empty(await KeysAsync(host));
        Assert.Single(await host.RecordsAsync(other._project));
        Assert.Single(await other.KeysAsync(host));

        await PutAsync(host, "clips/clip_02.mp4");
        host.Clock.Advance(TimeSpan.FromHours(1.1));
        for (var waited = 0; waited < 100 && (await host.RecordsAsync(_project)).Count > 0; waited++) await Task.Delay(100);
        Assert.Empty(await host.RecordsAsync(_project));
        Assert.Empty(await KeysAsync(host));
    }

    private async Task<StorageHost> StartAsync(string store) =>
        await StorageHost.StartAsync(servers, store == "s3" ? (await servers.Swift).Environment : null);

    private string Key(string name) => $"{ObjectKeys.Project("default_user", _project)}generated/{name}";

    private async Task PutAsync(StorageHost host, params string[] names)
    {
        var files = host.Services.GetRequiredService<FileRegister>();
        foreach (var name in names)
        {
            await files.BeginAsync(Key(name), "image/png", default);
            await files.CompleteAsync(await host.Objects.PutAsync(Key(name), new MemoryStream("x"u8.ToArray()), "image/png", default), "image/png", default);
        }
    }

    private static RetentionSweep Sweep(StorageHost host) => host.Services.GetRequiredService<RetentionSweep>();

    private async Task<List<string>> KeysAsync(StorageHost host)
    {
        var keys = new List<string>();
        await foreach (var key in host.Objects.ListAsync(ObjectKeys.Project("default_user", _project), default)) keys.Add(key);
        return keys;
    }

    private async Task<List<FileRecord>> RecordsAsync(StorageHost host) => await host.RecordsAsync(_project);
}
