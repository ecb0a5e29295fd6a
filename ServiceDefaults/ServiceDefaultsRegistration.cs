using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.OpenApi;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.ServiceDefaults.Telemetry;

namespace VideoGen.ServiceDefaults;

/// <summary>What every service of the product shares; the first and the last call of each Program.cs.</summary>
public static class ServiceDefaultsRegistration
{
    /// <summary>API conventions, validated options, health, telemetry, the model catalogue, the current user.</summary>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.AddQuietLogs();
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = ProblemExceptionHandler.Complete);
        builder.Services.AddExceptionHandler<ProblemExceptionHandler>();
        builder.Services.AddOpenApi("v1", openApi => openApi.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy(), tags: ["live"]);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<CurrentUser>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddModelCatalogue();
        builder.AddValidatedOptions<ServiceTokenOptions>(ServiceTokenOptions.Section);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
        return builder;
    }

    /// <summary><c>/alive</c> (this process), <c>/health</c> (own dependencies too), <c>/openapi/v1.json</c>, problem documents for every error.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseProjectTag();
        app.MapOpenApi();
        app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = check => check.Tags.Contains("live") }).ExcludeFromDescription();
        app.MapHealthChecks("/health", new HealthCheckOptions
        {
            ResultStatusCodes = { [HealthStatus.Degraded] = 503 },
        }).ExcludeFromDescription();
        return app;
    }
}
