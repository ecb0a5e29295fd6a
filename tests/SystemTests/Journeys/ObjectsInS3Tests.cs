using VideoGen.Demo.Journeys;
using VideoGen.ServiceTests.Servers;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

/// <summary>The same journey with every object in a real S3 server.</summary>
public class ObjectsInS3Tests
{
    [Fact]
    public async Task A_project_completes_with_its_objects_in_S3_and_none_on_disk()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(4));
        var folder = Directory.CreateTempSubdirectory("videogen-s3-").FullName;
        var sample = Path.Combine(folder, "sample.mp4");
        await SystemFixture.WriteSampleAsync(sample, SystemFixture.SmallSampleShots);
        await using var swift = await SwiftServer.StartAsync(Path.Combine(folder, "swift"), timeout.Token);
        await using var system = await RunningSystem.StartAsync(new Dictionary<string, string>([.. SystemFixture.QuickProviders, .. swift.Environment]));

        var result = await new Journey(system.Api, TimeProvider.System, _ => { }).RunAsync(sample, null, null, folder, timeout.Token);

        Purchases.AssertOneEach(await system.LedgerAsync(), result.Plan);
        Assert.True(new FileInfo(result.VideoPath).Length > 10_000);
        Assert.False(Directory.Exists(Path.Combine(system.DataFolder, "objects", "users")));
    }
}
