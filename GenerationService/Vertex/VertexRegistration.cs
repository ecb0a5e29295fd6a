using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Vertex;

internal static class VertexRegistration
{
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Veo on Vertex AI, and the tokens that open it.</summary>
    public static WebApplicationBuilder AddVertexVideo(this WebApplicationBuilder builder)
    {
        builder.AddProvider(VertexClient.Provider);
        builder.AddValidatedOptions<VertexOptions>(VertexOptions.Section);
        builder.Services.AddOptions<VertexOptions>().Validate<IProviderKeys>(
            (options, keys) => options.Project.Length > 0 || keys.Of(VertexClient.Provider).Count == 0,
            "Set Providers__Vertex__Project to the Google Cloud project that pays for Vertex AI.");
        builder.Services.AddProviderClient<TokenEndpoint>(s_answerTimeout);
        builder.Services.AddSingleton<AccessTokenCache>();
        builder.Services.AddTransient<AccessTokens>();
        builder.Services.AddProviderClient<VertexClient>(s_answerTimeout).ConfigureHttpClient(client => client.MaxResponseContentBufferSize = OutputDownload.MaxBytes);
        builder.Services.AddTransient<IVideoProvider, VertexVeo>();
        return builder;
    }
}
