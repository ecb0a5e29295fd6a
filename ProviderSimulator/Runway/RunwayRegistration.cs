using VideoGen.ProviderSimulator.Organisations;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ProviderSimulator.Runway.Tasks;
using VideoGen.ProviderSimulator.Runway.Uploads;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.ProviderSimulator.Runway;

public static class RunwayRegistration
{
    public static WebApplicationBuilder AddRunway(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<RunwayOptions>(RunwayOptions.Section);
        builder.Services.AddSingleton<UrlSigning>();
        builder.Services.AddSingleton<UploadStore>();
        builder.Services.AddSingleton<MediaReferences>();
        builder.Services.AddSingleton<RunwayAccount>();
        builder.Services.AddSingleton<RunwayTaskStore>();
        builder.Services.AddSingleton<ConcurrencySlots>();
        builder.Services.AddSingleton<RunwayTaskDocument>();
        builder.Services.AddSingleton<RunwayTaskRunner>();
        builder.Services.AddSingleton<TaskCreation>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RunwayTaskRunner>());
        return builder;
    }

    public static void MapRunway(this WebApplication app)
    {
        var runway = app.MapGroup("/runway").AddEndpointFilter<RouteGroupBuilder, ProviderErrors>().ExcludeFromDescription();
        runway.MapCreates();
        runway.MapTasks();
        runway.MapUploads();
        runway.MapGet("/v1/organization", (HttpContext context, RunwayAccount account, OrganisationDirectory organisations) =>
            Results.Text(account.Document(organisations.Of("runway", RunwayAccess.KeyOf(context))).ToJsonString(), "application/json"));
        runway.MapFallback(() => Results.Text("""{"error":"Not found"}""", "application/json", statusCode: StatusCodes.Status404NotFound));
    }
}
