using System.Net;
using VideoGen.Contracts.Generation;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceTests.Servers;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.GenerationService;

[Collection(RealServers.Name)]
public sealed class KeyRotationTests(ServersFixture servers) : IDisposable
{
    private const string Refused = "key_canary_refused_0123456789";
    private const string First = "key_canary_first_0123456789";
    private const string Second = "key_canary_second_0123456789";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-rotation-");

    private string SecretsFile => Path.Combine(_folder.FullName, "providers.json");

    [Fact]
    public async Task A_refused_key_is_not_used_again_new_keys_come_by_file_and_no_key_is_seen_anywhere()
    {
        Write(First);
        await using var world = await GenerationWorld.CreateAsync(servers,
            ("Providers:Runway:Keys:0:ApiKey", Refused), ("Secrets:File", SecretsFile), ("Generation:UnknownPatience", "00:00:01"),
            ("Logging:LogLevel:Default", "Debug"));
        await using var canary = await KeyCanary.WatchAsync(servers, world.Database, world.Broker, new LogRecorder());
        var replica = await world.StartReplicaAsync(canary.Logs);

        world.Runway.Faults.Enqueue((context, _) => EchoAsync(context, StatusCodes.Status401Unauthorized));
        world.Runway.Faults.Enqueue((context, simulator) => simulator(context));
        world.Runway.Faults.Enqueue((context, _) => EchoAsync(context, StatusCodes.Status500InternalServerError));
        await world.Events.PublishAsync(world.Order(1));
        await world.Events.WaitForAsync<ClipGenerated>(1);
        Assert.Equal([KeyFingerprint.Of(First)], world.Runway.Accepted.Select(entry => entry.KeyFingerprint).Distinct());

        Write(Second);
        var keys = replica.Services.GetRequiredService<IProviderKeys>();
        for (var limit = DateTime.UtcNow.AddSeconds(20); keys.Find("runway", KeyFingerprint.Of(Second)) is null && DateTime.UtcNow < limit;) await Task.Delay(50);
        await world.Events.PublishAsync(world.Order(2));
        await world.Events.WaitForAsync<ClipGenerated>(2);
        Assert.Equal(KeyFingerprint.Of(Second), world.Runway.Accepted[^1].KeyFingerprint);
        Assert.DoesNotContain(world.Runway.Accepted, entry => entry.KeyFingerprint == KeyFingerprint.Of(Refused));

        using var operatorClient = replica.CreateClient();
        operatorClient.DefaultRequestHeaders.Add(ServiceToken.Header, GenerationWorld.Token);
        var held = await operatorClient.GetStringAsync("/internal/keys");
        Assert.Contains($"\"fingerprint\":\"{KeyFingerprint.Of(Refused)}\"", held, StringComparison.Ordinal);
        Assert.Contains("\"state\":\"revoked\"", held, StringComparison.Ordinal);
        using var cleared = await operatorClient.DeleteAsync($"/internal/keys/runway/{KeyFingerprint.Of(Refused)}");
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Equal("{\"items\":[]}", await operatorClient.GetStringAsync("/internal/keys"));

        await canary.AssertUnseenAsync(First, Second);
    }

    [Fact]
    public async Task Without_a_key_the_clip_fails_with_the_setting_and_nothing_is_sent()
    {
        await using var world = await GenerationWorld.CreateAsync(servers, ("Providers:Runway:Keys:0:ApiKey", ""), ("Providers:Runway:Parameter", "runway-api-key"));
        await world.StartReplicaAsync();

        await world.Events.PublishAsync(world.Order(1));
        var failed = (await world.Events.WaitForAsync<ClipFailed>(1))[0];

        Assert.Equal(("provider-not-configured", false, 0), (failed.Failure.Code, failed.Failure.Charged, failed.CostMicros));
        Assert.Contains("Providers__Runway__ApiKey (or the AppHost parameter runway-api-key)", failed.Failure.Message, StringComparison.Ordinal);
        Assert.Empty(world.Runway.Accepted);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Some providers repeat the key that they refuse.</summary>
    private static Task EchoAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = $"Incorrect API key provided: {context.Request.Headers.Authorization}." });
    }

    private void Write(string key)
    {
        File.WriteAllText(SecretsFile + ".new", $$"""{ "Providers": { "Runway": { "Keys": [ { "ApiKey": "{{key}}", "Owner": "studio" } ] } } }""");
        File.Move(SecretsFile + ".new", SecretsFile, overwrite: true);
    }
}
