using VideoGen.ProviderSimulator.Google;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Vertex;

public static class VertexRegistration
{
    /// <summary>Needs what <see cref="GoogleRegistration.AddGoogle"/> adds.</summary>
    public static WebApplicationBuilder AddVertex(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<VertexJobs>();
        builder.Services.AddSingleton<VertexJobRunner>();
        builder.Services.AddHostedService(services => services.GetRequiredService<VertexJobRunner>());
        return builder;
    }

    public static void MapVertex(this WebApplication app)
    {
        var vertex = app.MapGroup("/vertex").AddEndpointFilter<RouteGroupBuilder, ProviderErrors>().ExcludeFromDescription();
        vertex.MapTokens();
        vertex.MapPredictions();
        vertex.MapGet("/v1/publishers/google/models/{model}", (string model, HttpContext context, TimeProvider time) =>
        {
            BearerTokens.CallerOf(context, time.GetUtcNow());
            var known = VideoModels.Of("vertex").FirstOrDefault(known => known.Id == model) ?? throw GoogleErrors.NotFound($"publishers/google/models/{model}");
            return Results.Json(new { name = $"publishers/google/models/{known.Id}", launchStage = "GA" });
        });
        vertex.MapFallback(() => { throw GoogleErrors.NotFound("The address"); });
    }
}
