using Microsoft.AspNetCore.Mvc.Testing;
using VideoGen.ProviderSimulator;

namespace VideoGen.ServiceTests.AnalysisService;

/// <summary>The provider simulator in this process, without waiting times.</summary>
internal sealed class SimulatedGroq : WebApplicationFactory<SimulatorOptions>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-groq-");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ServiceAuth:Token", "the-service-token-of-tests");
        builder.UseSetting("Simulator:LedgerFile", Path.Combine(_folder.FullName, "ledger.jsonl"));
        builder.UseSetting("Media:WorkFolder", Path.Combine(_folder.FullName, "work"));
        foreach (var latency in new[] { "Chat", "Transcription" }) builder.UseSetting($"Simulator:Latency:{latency}", "0");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
