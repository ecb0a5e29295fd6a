using VideoGen.Media;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.StorageService.Uploads;

internal static class UploadsRegistration
{
    public static WebApplicationBuilder AddUploads(this WebApplicationBuilder builder)
    {
        builder.AddMedia();
        builder.AddValidatedOptions<UploadOptions>(UploadOptions.Section);
        builder.AddServiceClient<ProjectUploads>("projects");
        builder.Services.AddSingleton<MediaInspection>();
        builder.Services.AddScoped<UploadPipeline>();
        return builder;
    }
}
