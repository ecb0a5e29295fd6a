using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace VideoGen.Gateway.Security;

internal static class CorsRegistration
{
    private static readonly string[] s_exposed = ["ETag", "Location", "Retry-After", "Content-Range", "Accept-Ranges", "Content-Disposition"];

    public static void AddCorsFromConfiguration(this IServiceCollection services)
    {
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<CorsOriginOptions>>((cors, configured) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(configured.Value.Origins)
            .AllowAnyMethod()
            .WithHeaders("Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key", "Last-Event-ID", "Range")
            .WithExposedHeaders(s_exposed)
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }
}
