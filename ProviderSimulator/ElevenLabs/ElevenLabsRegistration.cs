using System.Text.Json.Nodes;
using VideoGen.ProviderSimulator.ElevenLabs.Sounds;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ServiceDefaults.Configuration;

namespace VideoGen.ProviderSimulator.ElevenLabs;

public static class ElevenLabsRegistration
{
    public static WebApplicationBuilder AddElevenLabs(this WebApplicationBuilder builder)
    {
        builder.AddValidatedOptions<ElevenLabsOptions>(ElevenLabsOptions.Section);
        builder.Services.AddSingleton<Subscription>();
        builder.Services.AddSingleton<ElevenLabsFaults>();
        builder.Services.AddSingleton<SpeechHistory>();
        builder.Services.AddSingleton<SpeechTasks>();
        builder.Services.AddSingleton<SpeechWork>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SpeechWork>());
        builder.Services.AddSingleton<SpeechEndpoint>();
        builder.Services.AddSingleton<SoundRendering>();
        builder.Services.AddSingleton<SoundEndpoint>();
        return builder;
    }

    public static void MapElevenLabs(this WebApplication app)
    {
        app.Services.GetRequiredService<SubmissionLedger>().CloseInterrupted(SoundEndpoint.IsOne, app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var elevenLabs = app.MapGroup("/elevenlabs").AddEndpointFilter<RouteGroupBuilder, ProviderErrors>().ExcludeFromDescription();
        foreach (var (suffix, answer) in new[] { ("", SpeechAnswer.Whole), ("/with-timestamps", SpeechAnswer.WithTimestamps), ("/stream", SpeechAnswer.Stream) })
            elevenLabs.MapPost("/v1/text-to-speech/{voice}" + suffix, (string voice, HttpContext context, SpeechEndpoint endpoint) =>
                endpoint.SpeakAsync(context, voice, suffix, answer));
        elevenLabs.MapHistory();
        elevenLabs.MapVoices();
        elevenLabs.MapPost(SoundEndpoint.Effects, (HttpContext context, SoundEndpoint endpoint) => endpoint.MakeAsync(context, SoundEndpoint.Effects, SoundRequest.ReadEffects));
        foreach (var music in new[] { SoundEndpoint.Music, SoundEndpoint.DetailedMusic })
            elevenLabs.MapPost(music, (HttpContext context, SoundEndpoint endpoint) => endpoint.MakeAsync(context, music, MusicRequest.Read));
        elevenLabs.MapGet("/v1/models", (HttpContext context) => Owned(context, _ => new JsonArray([.. SpeechModel.All.Select(model => model.Document())])));
        elevenLabs.MapGet("/v1/user/subscription", (HttpContext context, Subscription subscription) => Owned(context, subscription.Document));
        elevenLabs.MapFallback(() => Results.Text("""{"detail":"Not Found"}""", "application/json", statusCode: StatusCodes.Status404NotFound));
    }

    private static IResult Owned(HttpContext context, Func<string, JsonNode> document) =>
        Results.Text(document(ElevenLabsAccess.OrganisationOf(context)).ToJsonString(), "application/json");
}
