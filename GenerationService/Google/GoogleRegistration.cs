using VideoGen.GenerationService.Google.Interactions;
using VideoGen.GenerationService.Google.Veo;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Google;

internal static class GoogleRegistration
{
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(60);

    /// <summary>The Gemini API's two protocols for video.</summary>
    public static WebApplicationBuilder AddGoogleVideo(this WebApplicationBuilder builder)
    {
        builder.AddProvider(GoogleClient.Provider);
        builder.Services.AddProviderClient<GoogleClient>(s_answerTimeout).ConfigureHttpClient(client => client.MaxResponseContentBufferSize = OutputDownload.MaxBytes);
        builder.Services.AddTransient<IVideoProvider, GeminiVeo>();
        builder.Services.AddTransient<IVideoProvider, GeminiOmni>();
        return builder;
    }
}
