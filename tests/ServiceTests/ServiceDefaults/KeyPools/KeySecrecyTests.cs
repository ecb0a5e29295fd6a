using System.Net;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Storage;
using VideoGen.ServiceTests.AnalysisService;
using VideoGen.ServiceTests.AudioService;
using VideoGen.ServiceTests.Servers;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.ServiceDefaults.KeyPools;

/// <summary>Providers that repeat the key which they refuse, as some do; the work continues with the other key.</summary>
[Collection(RealServers.Name)]
public sealed class KeySecrecyTests(ServersFixture servers)
{
    [Fact]
    public async Task Narration_continues_with_the_second_key_and_shows_neither()
    {
        const string refused = "sk_canary_first_0123456789", good = "sk_canary_other_0123456789";
        var (database, broker) = (await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync());
        await using var canary = await KeyCanary.WatchAsync(servers, database, broker, new LogRecorder());
        await using var audio = new AudioHost(database, broker, 0.2, canary.Logs, settings: [("Providers:ElevenLabs:ApiKey", $"{refused},{good}")]);
        audio.Line.Answer = request => request.Method == HttpMethod.Post && request.Headers.GetValues("xi-api-key").Single() == refused
            ? Says(HttpStatusCode.Unauthorized, $$$"""{"detail":{"status":"invalid_api_key","message":"Invalid API key: {{{refused}}}"}}""")
            : null;
        await audio.StartAsync();

        await audio.PublishAsync(new ProduceAudio
        {
            ProjectId = Guid.NewGuid(),
            RunId = Guid.NewGuid(),
            UserId = "user",
            AllowanceMicros = 1_000_000,
            Plan = new GenerationPlan
            {
                RecommendedModel = "gen4_turbo",
                Scenes = [new PlannedShot { Number = 1, Start = 0, Duration = 3, Prompt = "a", Narration = "It begins in navy." }],
            },
        });

        Assert.IsType<AudioProduced>(await audio.HearAsync());
        await canary.AssertUnseenAsync(refused, good);
    }

    [Fact]
    public async Task Analysis_continues_with_the_second_key_and_shows_neither()
    {
        const string refused = "gsk_canary_first_0123456789", good = "gsk_canary_other_0123456789";
        var (database, broker) = (await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync());
        await using var canary = await KeyCanary.WatchAsync(servers, database, broker, new LogRecorder());
        await using var analysis = new AnalysisHost(database, broker, canary.Logs, ("Providers:Groq:ApiKey", $"{refused},{good}"));
        await analysis.StartAsync();
        analysis.Groq.Answer("sample_description", () => Says(
            HttpStatusCode.Unauthorized, $$$"""{"error":{"message":"Invalid API Key: {{{refused}}}","type":"invalid_request_error","code":"invalid_api_key"}}"""));
        analysis.Groq.Answer("generation_plan", () => Says(HttpStatusCode.InternalServerError, $"Bearer {good} broke the server."));
        var project = Guid.NewGuid();
        var sample = ObjectKeys.SampleVideo("default_user", project, ".mp4");
        analysis.Store.Objects[sample] = await SampleMedia.VideoAsync(4);

        await analysis.PublishAsync(new AnalyzeSample
        {
            ProjectId = project,
            RunId = Guid.NewGuid(),
            UserId = "default_user",
            SamplePath = sample,
            Brief = "Something like this.",
            AllowanceMicros = 500_000,
        });

        await analysis.HearAsync<object>(told => told is SampleAnalyzed or SampleAnalysisFailed);
        await canary.AssertUnseenAsync(refused, good);
    }

    private static HttpResponseMessage Says(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, null, "application/json") };
}
