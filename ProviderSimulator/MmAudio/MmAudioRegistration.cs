using Microsoft.AspNetCore.Mvc;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.ProviderSimulator.MmAudio;

public static class MmAudioRegistration
{
    public static WebApplicationBuilder AddMmAudio(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<MmAudioOptions>(MmAudioOptions.Section);
        builder.Services.AddSingleton<GenerateEndpoint>();
        return builder;
    }

    public static void MapMmAudio(this WebApplication app)
    {
        app.Services.GetRequiredService<SubmissionLedger>().CloseInterrupted("mmaudio", app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var server = app.MapGroup("/mmaudio").AddEndpointFilter<RouteGroupBuilder, ProviderErrors>().ExcludeFromDescription();
        server.MapPost(GenerateEndpoint.Path, (HttpContext context, GenerateEndpoint endpoint) => endpoint.GenerateAsync(context))
            .WithMetadata(new RequestSizeLimitAttribute(GenerateEndpoint.LargestUpload));
        server.MapGet("/health", () => Results.Text("""{"status":"ok","model":"large_44k_v2"}""", "application/json"));
        server.MapFallback(() => Results.Text("""{"detail":"Not Found"}""", "application/json", statusCode: StatusCodes.Status404NotFound));
    }
}
