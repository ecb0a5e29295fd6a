using MassTransit;
using VideoGen.EditingService.Assembly;
using VideoGen.EditingService.Persistence;
using VideoGen.EditingService.Quality;
using VideoGen.Media;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.EditingService;

public static class EditingRegistration
{
    public static WebApplicationBuilder AddEditing(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<EditingDbContext>("editing-db");
        builder.AddMessaging<EditingDbContext>(bus =>
        {
            bus.AddConsumer<AssembleVideoConsumer, AssembleVideoConsumerDefinition>();
            bus.AddConsumer<CheckQualityConsumer, CheckQualityConsumerDefinition>();
            bus.AddConsumer<FaultedAssemblyConsumer>();
            bus.AddConsumer<FaultedCheckConsumer>();
            bus.AddConsumer<ForgetReportsConsumer>();
        });
        builder.AddMedia();
        builder.AddObjectTransfer();
        builder.Services.AddTransient<AssemblyObjects>();
        builder.Services.AddTransient<VideoAssembler>();
        builder.Services.AddTransient<VideoMeasurement>();
        builder.Services.AddTransient<QualityCheck>();
        return builder;
    }
}
