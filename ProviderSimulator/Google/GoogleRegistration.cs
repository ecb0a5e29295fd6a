using VideoGen.ProviderSimulator.Google.Files;
using VideoGen.ProviderSimulator.Google.Interactions;
using VideoGen.ProviderSimulator.Google.Jobs;
using VideoGen.ProviderSimulator.Google.Veo;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.ProviderSimulator.Google;

public static class GoogleRegistration
{
    public static WebApplicationBuilder AddGoogle(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<GoogleOptions>(GoogleOptions.Section);
        builder.Services.AddSingleton<GoogleFaults>();
        builder.Services.AddSingleton<VideoSubmission>();
        builder.Services.AddSingleton<GoogleJobs>();
        builder.Services.AddSingleton<GoogleJobRunner>();
        builder.Services.AddSingleton<InteractionDocument>();
        builder.Services.AddHostedService(services => services.GetRequiredService<GoogleJobRunner>());
        return builder;
    }

    public static void MapGoogle(this WebApplication app)
    {
        var google = app.MapGroup("/google").AddEndpointFilter<RouteGroupBuilder, ProviderErrors>().ExcludeFromDescription();
        google.MapModels();
        google.MapOperations();
        google.MapInteractions();
        google.MapFiles();
        google.MapFallback(() => { throw GoogleErrors.NotFound("The address"); });
    }
}
