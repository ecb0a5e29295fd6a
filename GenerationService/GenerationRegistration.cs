using MassTransit;
using VideoGen.GenerationService.Cancellation;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Google;
using VideoGen.GenerationService.Jobs;
using VideoGen.GenerationService.Ladder;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Recovery;
using VideoGen.GenerationService.Results;
using VideoGen.GenerationService.Runway;
using VideoGen.GenerationService.Slots;
using VideoGen.GenerationService.Purchases;
using VideoGen.GenerationService.Tasks;
using VideoGen.GenerationService.Vertex;
using VideoGen.Media;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.GenerationService;

internal static class GenerationRegistration
{
    public static WebApplicationBuilder AddGeneration(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<GenerationDbContext>("generation-db");
        builder.AddPaidCalls<GenerationDbContext>();
        builder.AddKeyPools<GenerationDbContext>();
        builder.AddValidatedOptions<GenerationOptions>(GenerationOptions.Section);
        builder.AddObjectTransfer();
        builder.AddMedia();
        builder.AddProviderChoice();
        builder.AddRunway();
        builder.AddGoogleVideo();
        builder.AddVertexVideo();
        builder.Services.AddScoped<SlotGrants>();
        builder.Services.AddHostedService<SlotWatch>();
        builder.Services.AddTransient<ClipPurchases>();
        builder.Services.AddTransient<ResultChecks>();
        builder.Services.AddTransient<ProviderTasks>();
        builder.Services.AddTransient<RunMoney>();
        builder.Services.AddTransient<LadderCases>();
        builder.Services.AddSingleton<PollTimes>();
        builder.AddMessaging<GenerationDbContext>(bus =>
        {
            bus.AddPersistentSaga<ClipStateMachine, ClipSagaState, GenerationDbContext>();
            bus.AddConsumer<ClaimSlotConsumer, ClaimSlotConsumerDefinition>();
            bus.AddConsumer<ReleaseSlotConsumer, ReleaseSlotConsumerDefinition>();
            bus.AddConsumer<GrantSlotsConsumer, GrantSlotsConsumerDefinition>();
            bus.AddConsumer<SubmitTaskConsumer>();
            bus.AddConsumer<WriteOffSubmissionConsumer>();
            bus.AddConsumer<AbandonSubmissionConsumer>();
            bus.AddConsumer<ChooseRungConsumer>();
            bus.AddConsumer<PollTaskConsumer>();
            bus.AddConsumer<FetchResultConsumer, FetchResultConsumerDefinition>();
            bus.AddConsumer<CancelClipsConsumer>();
            bus.AddConsumer<CancelTasksConsumer>();
            bus.AddConsumer<ForgetProjectConsumer>();
            bus.AddConsumer<ResumeClaimSlotConsumer>();
            bus.AddConsumer<ResumeSubmitTaskConsumer>();
            bus.AddConsumer<ResumePollTaskConsumer>();
            bus.AddConsumer<ResumeFetchResultConsumer>();
            bus.AddConsumer<ResumeWriteOffSubmissionConsumer>();
            bus.AddConsumer<ResumeAbandonSubmissionConsumer>();
            bus.AddConsumer<ResumeChooseRungConsumer>();
            bus.AddConsumer<RecordJobConsumer, RecordJobConsumerDefinition>();
        });
        return builder;
    }
}
