using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using VideoGen.Demo;
using VideoGen.Demo.Api;

namespace VideoGen.SystemTests.Running;

/// <summary>The whole AppHost with its real servers and services, in a data folder of its own.</summary>
public sealed class RunningSystem : IAsyncDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromMinutes(3);
    private readonly Process _appHost;
    private readonly IReadOnlyDictionary<string, string> _settings;

    private RunningSystem(Process appHost, IReadOnlyDictionary<string, string> settings, string dataFolder, Endpoints endpoints)
    {
        _appHost = appHost;
        _settings = settings;
        DataFolder = dataFolder;
        Endpoints = endpoints;
        Http = new HttpClient { BaseAddress = endpoints.Gateway, Timeout = Timeout.InfiniteTimeSpan };
        Api = new VideoGenApi(Http);
    }

    public string DataFolder { get; }
    public Endpoints Endpoints { get; }
    public HttpClient Http { get; }
    public VideoGenApi Api { get; }

    /// <summary>Starts on new data.</summary>
    public static Task<RunningSystem> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        // Open to read: PostgreSQL runs as a user of its own and must reach its data.
        var dataFolder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"videogen-system-{Guid.NewGuid():N}")).FullName;
        return StartAsync(settings, dataFolder);
    }

    private static async Task<RunningSystem> StartAsync(IReadOnlyDictionary<string, string> settings, string dataFolder)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Repository.Root };
        foreach (var argument in new[] { "-c", "exec dotnet \"$0\" >>\"$1\" 2>&1 </dev/null", Repository.Built("AppHost"), Path.Combine(dataFolder, "apphost.log") })
            start.ArgumentList.Add(argument);
        start.Environment["VideoGen__DataFolder"] = dataFolder;
        start.Environment["VideoGen__GatewayPort"] = "0";
        foreach (var (name, value) in settings) start.Environment[name] = value;

        File.Delete(Path.Combine(dataFolder, "endpoints.json"));
        var process = Process.Start(start)!;
        try
        {
            await UntilHealthyAsync(process, dataFolder);
            return new RunningSystem(process, settings, dataFolder, await Endpoints.ReadAsync(dataFolder, CancellationToken.None));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Ends everything at once, as a power cut would, and starts again on the same data.</summary>
    public async Task<RunningSystem> CutPowerAsync()
    {
        _appHost.Kill();
        await _appHost.WaitForExitAsync();
        _appHost.Dispose();
        Http.Dispose();
        return await StartAsync(_settings, DataFolder);
    }

    /// <summary>Ends every process of a resource as the kernel would: at once, without a chance to tidy up.</summary>
    public async Task KillAsync(string resource)
    {
        var replicas = (await ResourceAsync(resource))["replicas"]!.AsArray();
        var pids = replicas.Select(replica => (int?)replica!["pid"]).OfType<int>().Select(pid => pid.ToString(CultureInfo.InvariantCulture));
        using var kill = Process.Start("kill", ["-KILL", .. pids]);
        await kill.WaitForExitAsync();
    }

    public async Task UntilHealthyAsync(string resource, TimeSpan limit)
    {
        using var timeout = new CancellationTokenSource(limit);
        while ((bool?)(await ResourceAsync(resource))["healthy"] != true) await Task.Delay(200, timeout.Token);
    }

    public async Task<JsonNode> ResourceAsync(string name)
    {
        var resources = JsonNode.Parse(await Http.GetStringAsync(new Uri(Endpoints.AppHost, "/api/resources")))!.AsArray();
        return resources.Single(resource => (string?)resource!["name"] == name)!;
    }

    public async Task<IReadOnlyList<LedgerEntry>> LedgerAsync()
    {
        var ledger = JsonNode.Parse(await Http.GetStringAsync(new Uri(Endpoints.Simulator, "/simulator/ledger")))!;
        return [.. ledger["entries"]!.AsArray().Select(LedgerEntry.Of)];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        using (var terminate = Process.Start("kill", ["-TERM", _appHost.Id.ToString(CultureInfo.InvariantCulture)])) await terminate.WaitForExitAsync();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        try
        {
            await _appHost.WaitForExitAsync(timeout.Token);
        }
        finally
        {
            if (!_appHost.HasExited) _appHost.Kill(entireProcessTree: true);
            _appHost.Dispose();
            TestRecords.Keep(DataFolder);
        }
    }

    private static async Task UntilHealthyAsync(Process process, string dataFolder)
    {
        using var timeout = new CancellationTokenSource(s_startLimit);
        while (!File.Exists(Path.Combine(dataFolder, "endpoints.json")))
        {
            if (process.HasExited || timeout.IsCancellationRequested)
                throw new InvalidOperationException($"The AppHost did not become healthy:\n{await File.ReadAllTextAsync(Path.Combine(dataFolder, "apphost.log"), CancellationToken.None)}");
            await Task.Delay(100, CancellationToken.None);
        }
    }
}
