using Microsoft.AspNetCore.ResponseCompression;
using VideoGen.Gateway.OpenApi;
using VideoGen.Gateway.Routing;
using VideoGen.Gateway.Security;
using VideoGen.Gateway.Uploads;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.Gateway;

internal static class GatewayRegistration
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<CorsOriginOptions>(CorsOriginOptions.Section);
        builder.AddValidatedOptions<UploadLimitOptions>(UploadLimitOptions.Section);
        // Bodies are limited per route: an upload is streamed and may be large, anything else is small.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = RouteTable.SmallBodyBytes);
        // The proxy writes whole URLs at this level; the query of a signed one is a secret.
        builder.Logging.AddFilter("Yarp.ReverseProxy.Forwarder", LogLevel.Warning);
        builder.Services.AddReverseProxy().LoadFromMemory(RouteTable.Routes(), RouteTable.Clusters(builder.Configuration));
        builder.Services.AddHttpClient<MergedOpenApiDocument>().RemoveAllLoggers();
        builder.Services.AddMemoryCache();
        builder.Services.AddHttpClient(FirstRequest.ClientName, client => client.Timeout = TimeSpan.FromSeconds(5)).RemoveAllLoggers();
        builder.Services.AddSingleton<FirstRequest>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FirstRequest>());
        builder.Services.AddHealthChecks().AddCheck<FirstRequest>("first-request", tags: ["ready"]);
        builder.Services.AddCorsFromConfiguration();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        });
    }

    public static void UseGateway(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseCors();
        app.UseMiddleware<DeclaredLength>();
        app.MapMergedOpenApi();
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.DocumentTitle = "VideoGen API";
            page.SwaggerEndpoint("/openapi/v1.json", "VideoGen API v1");
        });
        app.MapGet("/", () => Results.Redirect("/docs")).ExcludeFromDescription();
        app.MapReverseProxy();
    }
}
