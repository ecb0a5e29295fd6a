using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.StorageService.Objects.Disk;
using VideoGen.StorageService.Objects.S3;

namespace VideoGen.StorageService.Objects;

internal static class ObjectsRegistration
{
    public static WebApplicationBuilder AddObjects(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<ObjectsOptions>(ObjectsOptions.Section);
        builder.Services.AddSingleton<DiskAddresses>();
        builder.Services.AddSingleton<DiskLinks>();
        builder.Services.AddSingleton<DiskObjectStore>();
        builder.Services.AddSingleton<S3ObjectStore>();
        builder.Services.AddSingleton<IObjectStore>(services => services.GetRequiredService<IOptions<ObjectsOptions>>().Value.Kind == ObjectStoreKind.S3
            ? services.GetRequiredService<S3ObjectStore>()
            : services.GetRequiredService<DiskObjectStore>());
        builder.Services.AddHealthChecks().AddCheck<ObjectStoreHealthCheck>("objects", tags: ["ready"]);
        return builder;
    }
}
