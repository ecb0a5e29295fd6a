using VideoGen.Demo.Samples;
using VideoGen.Media;

namespace VideoGen.SystemTests.Running;

/// <summary>One running system for all tests of the collection, with two replicas of the services that do the heavy work.</summary>
public sealed class SystemFixture : IAsyncLifetime
{
    /// <summary>Providers that answer soon: the tests are about us, not about waiting.</summary>
    public static readonly IReadOnlyDictionary<string, string> QuickProviders = new Dictionary<string, string>
    {
        ["Simulator__Latency__Chat"] = "300",
        ["Simulator__Latency__Image"] = "300",
        ["Simulator__Latency__Video"] = "800",
        ["Simulator__Latency__Speech"] = "300",
        ["Simulator__Latency__Transcription"] = "200",
    };

    public static readonly double[] SmallSampleShots = [1.2, 1.0, 1.4];

    public RunningSystem System { get; private set; } = null!;

    /// <summary>3.6 s, three shots, cuts at 1.2 and 2.2 s.</summary>
    public string SmallSample { get; } = Path.Combine(Path.GetTempPath(), $"videogen-small-{Guid.NewGuid():N}.mp4");

    public async Task InitializeAsync()
    {
        await WriteSampleAsync(SmallSample, SmallSampleShots);
        System = await RunningSystem.StartAsync(new Dictionary<string, string>(QuickProviders) { ["Replicas__generation"] = "2", ["Replicas__editing"] = "2" });
    }

    public async Task DisposeAsync()
    {
        await System.DisposeAsync();
        File.Delete(SmallSample);
    }

    public static async Task WriteSampleAsync(string path, IReadOnlyList<double> shots)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.AddMedia();
        builder.Services.AddSingleton<GeneratedSample>();
        using var host = builder.Build();
        await host.Services.GetRequiredService<GeneratedSample>().WriteAsync(path, shots, CancellationToken.None);
    }
}
