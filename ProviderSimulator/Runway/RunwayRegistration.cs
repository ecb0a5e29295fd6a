using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.Organisations;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ProviderSimulator.Runway.Tasks;
using VideoGen.ProviderSimulator.Runway.Uploads;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.ProviderSimulator.Runway;

public static class RunwayRegistration
{
    private static readonly TimeSpan s_inputTimeout = TimeSpan.FromSeconds(10);

    public static WebApplicationBuilder AddRunway(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<RunwayOptions>(RunwayOptions.Section);
        builder.Services.AddSingleton<UploadStore>();
        builder.Services.AddHttpClient<InputUrls>(http => http.Timeout = s_inputTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        builder.Services.AddTransient<MediaReferences>();
        builder.Services.AddSingleton<RunwayAccount>();
        builder.Services.AddSingleton<RunwayFaults>();
        builder.Services.AddSingleton<RunwayTaskStore>();
        builder.Services.AddSingleton<ConcurrencySlots>();
        builder.Services.AddSingleton<RunwayTaskDocument>();
        builder.Services.AddSingleton<RunwayTaskRunner>();
        builder.Services.AddTransient<TaskCreation>();
        builder.Services.AddSingleton<OrganisationUsage>();
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
        runway.MapPost("/v1/organization/usage", async (HttpContext context, OrganisationUsage usage, OrganisationDirectory organisations) =>
        {
            var organisation = organisations.Of("runway", RunwayAccess.KeyOf(context));
            var body = context.Request.ContentLength is null or 0 ? null : await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            return Results.Text(usage.Document(organisation, body).ToJsonString(), "application/json");
        });
        runway.MapFallback(() => Results.Text("""{"error":"Not found"}""", "application/json", statusCode: StatusCodes.Status404NotFound));
    }
}
