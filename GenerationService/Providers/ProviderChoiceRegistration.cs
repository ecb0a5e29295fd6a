using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Providers;

internal static class ProviderChoiceRegistration
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>What every provider's implementation uses. Outputs redirect; their addresses are signed and not logged.</summary>
    public static WebApplicationBuilder AddProviderChoice(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient<OutputDownload>(client => client.Timeout = OutputDownload.Limit)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = s_connectTimeout })
            .RemoveAllLoggers();
        builder.Services.AddProviderClient<KeyedDownload>(OutputDownload.Limit);
        builder.Services.AddTransient<InlineImages>();
        builder.Services.AddTransient<ProviderChoice>();
        return builder;
    }
}
