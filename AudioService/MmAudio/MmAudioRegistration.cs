using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.MmAudio;

internal static class MmAudioRegistration
{
    /// <summary>A machine without a large graphics card takes minutes.</summary>
    private static readonly TimeSpan s_answerTimeout = TimeSpan.FromMinutes(8);

    public static WebApplicationBuilder AddMmAudio(this WebApplicationBuilder builder)
    {
        builder.AddProvider(MmAudioSounds.Provider, keyless: true);
        builder.Services.AddProviderClient<MmAudioSounds>(s_answerTimeout);
        builder.Services.AddTransient<ISoundProvider>(services => services.GetRequiredService<MmAudioSounds>());
        return builder;
    }
}
