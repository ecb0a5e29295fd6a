using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.ElevenLabs;

internal static class ElevenLabsRegistration
{
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromSeconds(240);

    public static WebApplicationBuilder AddElevenLabs(this WebApplicationBuilder builder)
    {
        builder.AddProvider(ElevenLabsClient.Provider);
        builder.Services.AddProviderClient<ElevenLabsClient>(s_answerTimeout);
        builder.Services.AddTransient<ISpeechProvider, ElevenLabsSpeech>();
        builder.Services.AddTransient<ISoundProvider, ElevenLabsSounds>();
        builder.Services.AddTransient<IVoiceList, ElevenLabsVoices>();
        return builder;
    }
}
