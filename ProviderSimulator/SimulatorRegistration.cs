using Microsoft.Extensions.Options;
using VideoGen.Media;
using VideoGen.ProviderSimulator.Drawing;
using VideoGen.ProviderSimulator.ElevenLabs;
using VideoGen.ProviderSimulator.Fal;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Faults.Panel;
using VideoGen.ProviderSimulator.Faults.Wire;
using VideoGen.ProviderSimulator.Filming;
using VideoGen.ProviderSimulator.Foley;
using VideoGen.ProviderSimulator.Google;
using VideoGen.ProviderSimulator.Groq;
using VideoGen.ProviderSimulator.Jobs;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.MmAudio;
using VideoGen.ProviderSimulator.Organisations;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ProviderSimulator.Runway;
using VideoGen.ProviderSimulator.Signing;
using VideoGen.ProviderSimulator.Speech;
using VideoGen.ProviderSimulator.Vertex;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.ProviderSimulator;

public static class SimulatorRegistration
{
    /// <summary>The ledger, the makers of media, and one stand-in for each provider below its own base path.</summary>
    public static WebApplicationBuilder AddSimulator(this WebApplicationBuilder builder)
    {
        builder.AddMedia();
        builder.AddValidatedOptions<SimulatorOptions>(SimulatorOptions.Section);
        builder.AddValidatedOptions<LatencyOptions>(LatencyOptions.Section);
        builder.Services.AddSingleton<IStartupFilter, RepeatedVersion>();
        builder.Services.AddSingleton<FaultBoard>();
        builder.Services.AddSingleton<SubmissionLedger>();
        builder.Services.AddSingleton<OrganisationDirectory>();
        builder.Services.AddSingleton<PictureDecoder>();
        builder.Services.AddSingleton<ClipFilming>();
        builder.Services.AddSingleton<UrlSigning>();
        builder.Services.AddSingleton<JobRendering>();
        builder.Services.AddSingleton<EspeakProcess>();
        builder.Services.AddSingleton<SpokenLines>();
        builder.Services.AddSingleton<SpeechSynthesis>();
        builder.Services.AddSingleton<PictureOnsets>();
        builder.Services.AddSingleton<FoleyRecording>();
        return builder.AddGroq().AddRunway().AddGoogle().AddVertex().AddElevenLabs().AddFal().AddMmAudio();
    }

    public static void MapSimulator(this WebApplication app)
    {
        app.Services.GetRequiredService<SubmissionLedger>().CloseInterrupted("groq", app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var board = app.Services.GetRequiredService<FaultBoard>();
        foreach (var rule in app.Services.GetRequiredService<IOptions<SimulatorOptions>>().Value.Faults) board.Set(rule);
        app.UseMiddleware<TransportFaults>();
        app.MapLedger();
        app.MapFaults();
        app.MapGroq();
        app.MapRunway();
        app.MapGoogle();
        app.MapVertex();
        app.MapElevenLabs();
        app.MapFal();
        app.MapMmAudio();
    }
}
