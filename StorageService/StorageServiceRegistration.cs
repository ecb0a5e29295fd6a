using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Persistence;
using VideoGen.StorageService.Files;
using VideoGen.StorageService.Links;
using VideoGen.StorageService.Objects;
using VideoGen.StorageService.Objects.Disk;
using VideoGen.StorageService.Persistence;
using VideoGen.StorageService.Retention;
using VideoGen.StorageService.Uploads;

namespace VideoGen.StorageService;

internal static class StorageServiceRegistration
{
    public static WebApplicationBuilder AddStorage(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<StorageDbContext>("storage-db");
        builder.AddMessaging<StorageDbContext>(bus => bus.AddConsumer<DeleteProjectObjectsConsumer>());
        builder.AddObjects();
        builder.AddUploads();
        builder.AddValidatedOptions<RetentionOptions>(RetentionOptions.Section);
        builder.Services.AddSingleton<FileRegister>();
        builder.Services.AddSingleton<RetentionSweep>();
        builder.Services.AddHostedService<RetentionService>();
        return builder;
    }

    public static WebApplication MapStorage(this WebApplication app)
    {
        app.MapLinks();
        app.MapUploads();
        if (app.Services.GetRequiredService<IOptions<ObjectsOptions>>().Value.Kind == ObjectStoreKind.Disk) app.MapDiskObjects();
        return app;
    }
}
