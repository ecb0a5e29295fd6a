using System.Globalization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using VideoGen.AudioService.ElevenLabs;
using VideoGen.AudioService.Fal;
using VideoGen.AudioService.Fal.Webhooks;
using VideoGen.AudioService.MmAudio;
using VideoGen.AudioService.Persistence;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceTests.AnalysisService;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.AudioService;

/// <summary>One process of the service.</summary>
/// <param name="connections">Database and broker.</param>
/// <param name="folder">Parent of its work folder.</param>
internal sealed class AudioReplica(
    (string Database, string Broker) connections, string folder, SpeechLine line, ObjectsDouble store, double pollSeconds, LogRecorder? logs,
    IEnumerable<(string Key, string Value)> ownSettings) : WebApplicationFactory<AudioDbContext>
{
    /// <summary>How long a provider's answer is waited for; null for the service's own limits.</summary>
    public TimeSpan? AnswerTimeout { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:audio-db"] = connections.Database,
            ["ConnectionStrings:messaging"] = connections.Broker,
            ["ServiceAuth:Token"] = "the-service-token-of-tests",
            ["Providers:ElevenLabs:BaseUrl"] = "http://simulator.test/elevenlabs",
            ["Providers:ElevenLabs:ApiKey"] = "the-key-of-the-tests",
            ["Providers:ElevenLabs:Simulated"] = "true",
            ["Providers:fal:BaseUrl"] = "http://simulator.test/fal",
            ["Providers:fal:ApiKey"] = "key-of:the-tests-0123",
            ["Providers:fal:Simulated"] = "true",
            ["Providers:fal:PollSeconds"] = pollSeconds.ToString(CultureInfo.InvariantCulture),
            ["Media:WorkFolder"] = Path.Combine(folder, "audio-work"),
            ["Messaging:Redeliveries"] = "0",
            ["services:storage:http:0"] = "http://storage.test",
        };
        foreach (var (key, value) in ownSettings) settings[key] = value;
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        if (logs is not null) builder.ConfigureLogging(logging => logging.AddProvider(logs));
        builder.ConfigureTestServices(services =>
        {
            foreach (var client in new[] { nameof(ElevenLabsClient), nameof(FalClient), nameof(MmAudioSounds), nameof(ResultDownload), nameof(FalWebhookKeys) })
                services.AddHttpClient(client, http => http.Timeout = AnswerTimeout ?? http.Timeout).ConfigurePrimaryHttpMessageHandler(() => line);
            foreach (var client in new[] { nameof(ObjectLinks), ObjectTransfer.ClientName })
                services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => store);
        });
    }
}
