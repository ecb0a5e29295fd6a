using Microsoft.Extensions.Options;
using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Groq;

public static class GroqRegistration
{
    /// <summary>Groq's language, vision and speech models (<c>Providers__Groq__…</c>), paid through the ledger.</summary>
    public static WebApplicationBuilder AddGroq(this WebApplicationBuilder builder)
    {
        builder.AddProvider(GroqConnection.Provider);
        builder.AddValidatedOptions<ModelListOptions>(ModelListOptions.Section);
        // The client's own timeout is off: the connection's applies, and it tells a timeout from a cancellation.
        builder.Services.AddHttpClient(GroqConnection.Provider, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        builder.Services.AddSingleton<IValidateOptions<ModelListOptions>, ModelListValidation>()
            .AddSingleton<ModelLists>()
            .AddSingleton<GroqConnection>()
            .AddSingleton<GroqChat>()
            .AddSingleton<ILanguageModel>(services => services.GetRequiredService<GroqChat>())
            .AddSingleton<IVisionModel>(services => services.GetRequiredService<GroqChat>())
            .AddSingleton<ITranscription, GroqTranscription>()
            .AddSingleton<ModelPorts>()
            .AddSingleton<KeyedCalls>()
            .AddSingleton<PaidAnswers>()
            .AddSingleton<StructuredAnswers>();
        return builder;
    }
}
