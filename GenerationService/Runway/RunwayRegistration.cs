using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Runway;

internal static class RunwayRegistration
{
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(60);

    public static WebApplicationBuilder AddRunway(this WebApplicationBuilder builder)
    {
        builder.AddProvider(RunwayClient.Provider);
        builder.Services.AddProviderClient<RunwayClient>(s_answerTimeout);
        builder.Services.AddTransient<PromptImages>();
        builder.Services.AddTransient<IVideoProvider, RunwayVideo>();
        builder.Services.AddTransient<IStillProvider, RunwayStills>();
        return builder;
    }
}
