using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using VideoGen.LocalHosting.Native;
using VideoGen.ProviderSimulator;
using VideoGen.ProviderSimulator.Ledger;

namespace VideoGen.ServiceTests.GenerationService;

/// <summary>The provider simulator on Kestrel, quick, with faults that a test puts in front of its paid endpoints.</summary>
internal sealed class RunwayHost : WebApplicationFactory<SimulatorOptions>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-simulator-");
    private readonly int _port = FreePort.Next();

    public string BaseUrl => $"http://127.0.0.1:{_port}/runway";

    /// <summary>Handle the next creates instead of the simulator; each returns whether the simulator shall see the request after all.</summary>
    public Queue<CreateFault> Faults { get; } = new();

    public IReadOnlyList<LedgerEntry> Accepted => [.. Services.GetRequiredService<SubmissionLedger>().Entries().Where(entry => entry.Accepted)];

    public RunwayHost Started()
    {
        UseKestrel(_port);
        StartServer();
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var settings = new Dictionary<string, string>
        {
            ["ServiceAuth:Token"] = GenerationWorld.Token,
            ["Simulator:LedgerFile"] = Path.Combine(_folder.FullName, "ledger.jsonl"),
            ["Simulator:FrameRate"] = "4",
            ["Simulator:Latency:Image"] = "100",
            ["Simulator:Latency:Video"] = "300",
            ["Media:WorkFolder"] = Path.Combine(_folder.FullName, "work"),
        };
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new FaultFilter(Faults)));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class FaultFilter(Queue<CreateFault> faults) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, simulator) =>
            {
                if (context.Request.Method != "POST" || context.Request.Path.Value?.Contains("_to_") != true) return simulator(context);
                CreateFault? fault;
                lock (faults) faults.TryDequeue(out fault);
                return fault is null ? simulator(context) : fault(context, simulator);
            });
            next(app);
        };
    }
}

/// <summary>What happens to one create on its way.</summary>
internal delegate Task CreateFault(Microsoft.AspNetCore.Http.HttpContext context, Microsoft.AspNetCore.Http.RequestDelegate simulator);
