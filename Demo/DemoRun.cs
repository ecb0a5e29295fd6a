using System.Text.Json;
using VideoGen.Demo.Api;
using VideoGen.Demo.Figures;
using VideoGen.Demo.Journeys;
using VideoGen.Demo.Samples;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.Demo;

/// <summary>Makes one video against the running system and tells what happened, stage by stage.</summary>
internal sealed class DemoRun(GeneratedSample generated, TimeProvider time)
{
    private static readonly double[] s_sampleShots = [2.4, 1.8, 2.6, 2.2, 3.0];

    /// <summary>Spans are exported every second in development; the last ones need that long to arrive.</summary>
    private static readonly TimeSpan s_telemetryDelay = TimeSpan.FromSeconds(2);

    public async Task RunAsync(DemoOptions options, CancellationToken cancellationToken)
    {
        var endpoints = await Endpoints.ReadAsync(options.DataFolder, cancellationToken);
        var folder = Directory.CreateDirectory(Path.Combine(options.DataFolder, "demo")).FullName;
        var sample = options.Sample ?? await GenerateAsync(folder, cancellationToken);
        Console.WriteLine($"Sample {sample}");

        using var http = new HttpClient { BaseAddress = endpoints.Gateway, Timeout = Timeout.InfiniteTimeSpan };
        var api = new VideoGenApi(http);
        var journey = new Journey(api, time, stage => Console.WriteLine($"  {stage.Name,-24}{stage.Duration.TotalSeconds,7:0.0} s   {stage.Note}")) { Model = options.Model };
        var result = await journey.RunAsync(sample, options.Character, options.Audio, folder, cancellationToken);

        await Task.Delay(s_telemetryDelay, time, cancellationToken);
        var figures = JourneyFigures.Of(
            result,
            await ProviderTimes.ReadAsync(http, endpoints.Simulator, cancellationToken),
            await MediaTimes.ReadAsync(Path.Combine(options.DataFolder, "telemetry", "spans.jsonl"), cancellationToken));
        if (options.FiguresFile is not null) await File.WriteAllTextAsync(options.FiguresFile, JsonSerializer.Serialize(figures, ApiJson.Options), cancellationToken);
        Console.WriteLine(figures.Summary);
        Console.WriteLine(await ProvidersAsync(api, result.ProjectId, cancellationToken));
        Console.WriteLine(result.VideoPath);
    }

    /// <summary>Which providers were simulated, as the API says it.</summary>
    private static async Task<string> ProvidersAsync(VideoGenApi api, Guid project, CancellationToken cancellationToken)
    {
        var status = await api.StatusAsync(project, cancellationToken);
        var simulated = status["simulated_providers"]!.AsArray().Select(name => (string)name!).ToList();
        return simulated.Count == 0
            ? "All providers were real; their time counts as orchestration above, and what was paid is in the project's status."
            : $"Simulated providers: {string.Join(", ", simulated)}. They charge nothing, and their pictures are drawn, not generated.";
    }

    private async Task<string> GenerateAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "sample.mp4");
        await generated.WriteAsync(path, s_sampleShots, cancellationToken);
        return path;
    }
}
