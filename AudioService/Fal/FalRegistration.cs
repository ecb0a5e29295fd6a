using VideoGen.AudioService.Fal.Webhooks;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.Fal;

internal static class FalRegistration
{
    private const double PollSeconds = 2;
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan s_keysTimeout = TimeSpan.FromSeconds(10);

    public static WebApplicationBuilder AddFal(this WebApplicationBuilder builder)
    {
        // Sounds take seconds, so fal is asked sooner than a video provider unless the configuration says otherwise.
        builder.Services.Configure<ProviderOptions>(FalAddresses.Provider, provider => provider.PollSeconds = PollSeconds);
        builder.AddProvider(FalAddresses.Provider);
        builder.AddValidatedOptions<FalOptions>(FalOptions.Section);
        builder.Services.AddSingleton<FalAddresses>();
        builder.Services.AddProviderClient<FalClient>(s_answerTimeout);
        builder.Services.AddProviderClient<ResultDownload>(ResultDownload.Limit);
        builder.Services.AddProviderClient<FalWebhookKeys>(s_keysTimeout);
        builder.Services.AddTransient<FalSignatures>();
        builder.Services.AddTransient<ISoundProvider, FalSounds>();
        return builder;
    }
}
