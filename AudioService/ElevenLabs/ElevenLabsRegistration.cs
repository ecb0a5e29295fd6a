using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.ElevenLabs;

internal static class ElevenLabsRegistration
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(240);

    /// <summary>No retry handler: a synthesis that was repeated might be paid twice.</summary>
    public static WebApplicationBuilder AddElevenLabs(this WebApplicationBuilder builder)
    {
        builder.AddProvider(ElevenLabsClient.Provider);
        builder.Services.AddHttpClient<ElevenLabsClient>(client => client.Timeout = s_answerTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = s_connectTimeout, AllowAutoRedirect = false })
            .RemoveAllLoggers();
        return builder;
    }
}
