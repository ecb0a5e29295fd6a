using MassTransit;
using VideoGen.AudioService.Cancellation;
using VideoGen.AudioService.Clips;
using VideoGen.AudioService.ElevenLabs;
using VideoGen.AudioService.Fal;
using VideoGen.AudioService.Mixing;
using VideoGen.AudioService.MmAudio;
using VideoGen.AudioService.Narration;
using VideoGen.AudioService.Persistence;
using VideoGen.AudioService.Production;
using VideoGen.AudioService.Providers;
using VideoGen.AudioService.Purchases;
using VideoGen.AudioService.Voices;
using VideoGen.Media;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.AudioService;

public static class AudioRegistration
{
    public static WebApplicationBuilder AddAudio(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<AudioDbContext>("audio-db");
        builder.AddMessaging<AudioDbContext>(bus =>
        {
            bus.AddConsumer<ProduceAudioConsumer>();
            bus.AddConsumer<ContinueProductionConsumer, ContinueProductionConsumerDefinition>();
            bus.AddConsumer<FaultedProductionConsumer>();
            bus.AddConsumer<RememberClipConsumer>();
            bus.AddConsumer<CancelAudioConsumer>();
            bus.AddConsumer<ForgetSoundConsumer>();
        });
        builder.AddPaidCalls<AudioDbContext>();
        builder.AddKeyPools<AudioDbContext>();
        builder.AddObjectTransfer();
        builder.AddMedia();
        builder.AddElevenLabs().AddFal().AddMmAudio();
        builder.AddValidatedOptions<NarrationOptions>(NarrationOptions.Section);
        builder.AddValidatedOptions<PurchaseOptions>(PurchaseOptions.Section);
        builder.Services.AddMemoryCache();
        return builder.AddPurchases().AddProduction();
    }

    private static WebApplicationBuilder AddPurchases(this WebApplicationBuilder builder)
    {
        builder.Services.AddTransient<AudioProviders>();
        builder.Services.AddTransient<ClipCopies>();
        builder.Services.AddTransient<SoundRequests>();
        builder.Services.AddTransient<SoundKeeping>();
        builder.Services.AddTransient<PurchaseLadder>();
        builder.Services.AddTransient<SoundSubmission>();
        builder.Services.AddTransient<SoundTasks>();
        builder.Services.AddTransient<LostSounds>();
        builder.Services.AddTransient<SoundDelivery>();
        builder.Services.AddTransient<SoundBuyer>();
        builder.Services.AddTransient<VoiceChecks>();
        return builder;
    }

    private static WebApplicationBuilder AddProduction(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RunClips>();
        builder.Services.AddScoped<RunPurchases>();
        builder.Services.AddScoped<OpenPurchases>();
        builder.Services.AddTransient<SpokenLines>();
        builder.Services.AddTransient<SoundLayers>();
        builder.Services.AddTransient<RunSound>();
        builder.Services.AddSingleton<MixLevels>();
        builder.Services.AddSingleton<TrackMixer>();
        return builder;
    }
}
