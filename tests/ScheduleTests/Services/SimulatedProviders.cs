using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoGen.Media.Sandbox;
using VideoGen.ProviderSimulator;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ScheduleTests.Providers;
using VideoGen.ServiceDefaults;

namespace VideoGen.ScheduleTests.Services;

/// <summary>The whole simulator in this process, on the schedule's clock.</summary>
internal sealed class SimulatedProviders : IAsyncDisposable
{
    public const string Origin = "http://providers.test";

    private readonly WebApplication _app;

    private SimulatedProviders(WebApplication app) => _app = app;

    public FaultBoard Faults => _app.Services.GetRequiredService<FaultBoard>();
    public RenderedBytes Rendered => _app.Services.GetRequiredService<RenderedBytes>();
    public SubmissionLedger Ledger => _app.Services.GetRequiredService<SubmissionLedger>();

    public HttpMessageHandler Handler() => _app.GetTestServer().CreateHandler();

    public static async Task<SimulatedProviders> StartAsync(TimeProvider clock, string folder)
    {
        var builder = ServiceHost.Builder(new Dictionary<string, string?>
        {
            ["Simulator:LedgerFile"] = Path.Combine(folder, "ledger.jsonl"),
            ["Simulator:Latency:Image"] = "8000",
            ["Simulator:Latency:Video"] = "30000",
            ["Simulator:Runway:Concurrency"] = "2",
            ["Media:WorkFolder"] = Path.Combine(folder, "work"),
        });
        builder.AddServiceDefaults();
        builder.AddSimulator();
        builder.Services.AddSingleton(clock);
        builder.Services.Replace(ServiceDescriptor.Singleton<SandboxedLauncher, RememberingLauncher>());
        builder.Services.AddSingleton<RenderedBytes>();
        builder.Services.Replace(ServiceDescriptor.Singleton<JobRendering, CannedRendering>());
        ServiceHost.Quiet(builder);
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.UseServiceDefaults();
        app.MapSimulator();
        await app.StartAsync();
        return new SimulatedProviders(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
