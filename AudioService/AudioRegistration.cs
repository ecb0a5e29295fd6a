using MassTransit;
using VideoGen.AudioService.Cancellation;
using VideoGen.AudioService.ElevenLabs;
using VideoGen.AudioService.Mixing;
using VideoGen.AudioService.Narration;
using VideoGen.AudioService.Persistence;
using VideoGen.AudioService.Production;
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
            bus.AddConsumer<ProduceAudioConsumer, ProduceAudioConsumerDefinition>();
            bus.AddConsumer<FaultedProductionConsumer>();
            bus.AddConsumer<CancelAudioConsumer>();
            bus.AddConsumer<ForgetProjectConsumer>();
        });
        builder.AddPaidCalls<AudioDbContext>();
        builder.AddKeyPools<AudioDbContext>();
        builder.AddObjectTransfer();
        builder.AddMedia();
        builder.AddElevenLabs();
        builder.AddValidatedOptions<NarrationOptions>(NarrationOptions.Section);
        builder.Services.AddScoped<CancelledSpeech>();
        builder.Services.AddScoped<NarrationPurchase>();
        builder.Services.AddScoped<NarrationRecovery>();
        builder.Services.AddScoped<RunSound>();
        builder.Services.AddSingleton<TrackMixer>();
        return builder;
    }
}
