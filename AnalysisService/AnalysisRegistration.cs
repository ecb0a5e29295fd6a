using MassTransit;
using VideoGen.AnalysisService.Chat;
using VideoGen.AnalysisService.Groq;
using VideoGen.AnalysisService.Measurement;
using VideoGen.AnalysisService.Opinions;
using VideoGen.AnalysisService.Persistence;
using VideoGen.AnalysisService.Planning;
using VideoGen.AnalysisService.Rewrites;
using VideoGen.AnalysisService.Samples;
using VideoGen.Media;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.AnalysisService;

public static class AnalysisRegistration
{
    public static WebApplicationBuilder AddAnalysis(this WebApplicationBuilder builder)
    {
        builder.AddMedia();
        builder.AddObjectTransfer();
        builder.AddServiceDatabase<AnalysisDbContext>("analysis-db");
        builder.AddPaidCalls<AnalysisDbContext>();
        builder.AddKeyPools<AnalysisDbContext>();
        builder.AddGroq();
        builder.AddMessaging<AnalysisDbContext>(bus =>
        {
            bus.AddConsumer<AnalyzeSampleConsumer, AnalyzeSampleConsumerDefinition>();
            bus.AddConsumer<AdvanceAnalysisConsumer>();
            bus.AddConsumer<CancelAnalysisConsumer>();
            bus.AddConsumer<FaultedAnalysisConsumer>();
            bus.AddConsumer<ForgetSampleAnalysisConsumer>();
        });
        builder.Services.AddMeasurement()
            .AddTransient<MeasurementStore>()
            .AddTransient<AnalysisOutcome>()
            .AddTransient<IAnalysisStep, SpeechTranscription>()
            .AddTransient<IAnalysisStep, PictureDescription>()
            .AddTransient<IAnalysisStep, PlanWriting>()
            .AddSingleton<PlanReading>()
            .AddSingleton<ChatReading>()
            .AddSingleton<PlanChat>()
            .AddSingleton<NeutralRewriting>();
        return builder;
    }
}
