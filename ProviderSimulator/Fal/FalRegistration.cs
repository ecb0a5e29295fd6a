using VideoGen.ProviderSimulator.Fal.Queue;
using VideoGen.ProviderSimulator.Fal.Storage;
using VideoGen.ProviderSimulator.Fal.Webhooks;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.ProviderSimulator.Fal;

public static class FalRegistration
{
    private static readonly TimeSpan s_webhookTimeout = TimeSpan.FromSeconds(15);

    public static WebApplicationBuilder AddFal(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<FalOptions>(FalOptions.Section);
        builder.Services.AddSingleton<IStartupFilter, FalHosts>();
        builder.Services.AddHttpClient(WebhookDelivery.Client, client => client.Timeout = s_webhookTimeout);
        builder.Services.AddSingleton<WebhookKey>();
        builder.Services.AddSingleton<FalFileStore>();
        builder.Services.AddSingleton<MediaUrls>();
        builder.Services.AddSingleton<FalJobStore>();
        builder.Services.AddSingleton<FalJobDocument>();
        builder.Services.AddSingleton<FalRendering>();
        builder.Services.AddSingleton<WebhookDelivery>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WebhookDelivery>());
        builder.Services.AddSingleton<FalJobRunner>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FalJobRunner>());
        builder.Services.AddSingleton<FalSubmission>();
        return builder;
    }

    public static void MapFal(this WebApplication app)
    {
        var fal = app.MapGroup("/fal").AddEndpointFilter<RouteGroupBuilder, ProviderErrors>().ExcludeFromDescription();
        fal.MapQueue();
        fal.MapStorage();
        fal.MapGet("/.well-known/jwks.json", (WebhookKey key) => Results.Text(key.KeySet().ToJsonString(), "application/json"));
        fal.MapFallback((HttpContext context) => Results.Text(
            FalErrors.NoApplication(context.Request.Path.Value!["/fal/".Length..]).Body.ToJsonString(), "application/json", statusCode: StatusCodes.Status404NotFound));
    }
}
