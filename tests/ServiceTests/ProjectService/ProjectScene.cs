using System.Net;
using System.Text.Json.Nodes;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Spending;
using VideoGen.Contracts.Storage;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ProjectService;

/// <summary>A replica, its database and broker, and the other services in the hands of the test.</summary>
public sealed class ProjectScene : IAsyncDisposable
{
    public static readonly GenerationPlan Plan = new()
    {
        RecommendedModel = "gen4_turbo",
        Scenes =
        [
            new PlannedShot { Number = 1, Start = 0, Duration = 2, Prompt = "A street", Camera = "slow push in", Narration = "Twenty letters here." },
            new PlannedShot { Number = 2, Start = 2, Duration = 3, Prompt = "A bridge" },
        ],
    };

    public required string Database { get; init; }
    public required string Broker { get; init; }
    public required Neighbours Neighbours { get; init; }
    public required ProjectReplica Replica { get; init; }
    public required HttpClient Client { get; init; }
    public required Workers Workers { get; init; }

    public static async Task<ProjectScene> OpenAsync(ServersFixture servers, IReadOnlyDictionary<string, string>? settings = null)
    {
        var (database, broker, neighbours) = (await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync(), new Neighbours());
        var workers = await Workers.StartAsync(broker);
        var replica = await ProjectReplica.StartAsync(database, broker, neighbours, settings);
        return new ProjectScene { Database = database, Broker = broker, Neighbours = neighbours, Replica = replica, Client = Open(replica), Workers = workers };
    }

    public static HttpClient Open(ProjectReplica replica) => replica.CreateClient(new() { AllowAutoRedirect = false });

    public async Task<Guid> CreateAsync(string? title = "A walk")
    {
        using var created = await Client.PostAsJsonAsync("/api/projects", new { title, brief = "Like the sample, but at night" });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        return (await JsonAsync(created))["id"]!.GetValue<Guid>();
    }

    public async Task AttachSampleAsync(Guid id, string userId = "default_user")
    {
        using var services = Replica.CreateServiceClient();
        var input = new { user_id = userId, path = ObjectKeys.SampleVideo(userId, id, ".mp4"), bytes = 1000L, duration = 20.1, width = 1080, height = 1920 };
        using var attached = await services.PutAsJsonAsync($"/internal/projects/{id}/inputs/sample", input);
        Assert.Equal(HttpStatusCode.NoContent, attached.StatusCode);
    }

    /// <summary>A project whose plan waits for its approval.</summary>
    public async Task<(Guid Id, Guid RunId)> PlanAsync()
    {
        var id = await CreateAsync();
        await AttachSampleAsync(id);
        var runId = (await PostAsync($"/api/projects/{id}/analyze", HttpStatusCode.Accepted))["run_id"]!.GetValue<Guid>();
        await Workers.GetAsync<AnalyzeSample>();
        await Workers.TellAsync(new SampleAnalyzed { ProjectId = id, RunId = runId, Analysis = new VideoAnalysis(), Plan = Plan, CostMicros = 700, Receipts = [Bought("plan", 700)] });
        await WaitForStatusAsync(id, "planning");
        return (id, runId);
    }

    /// <summary>A project whose paid work is ordered.</summary>
    public async Task<(Guid Id, Guid RunId)> GenerateAsync()
    {
        var (id, runId) = await PlanAsync();
        await PostAsync($"/api/projects/{id}/generate", HttpStatusCode.Accepted);
        await Workers.GetAsync<GenerateClip>(2);
        await Workers.GetAsync<ProduceAudio>();
        return (id, runId);
    }

    public async Task<JsonNode> PostAsync(string address, HttpStatusCode expected, object? body = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body is null ? null : JsonContent.Create(body, options: ApiJson.Options) };
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        using var response = await Client.SendAsync(request);
        var json = await JsonAsync(response);
        Assert.True(expected == response.StatusCode, $"{response.StatusCode}: {json}");
        return json;
    }

    public async Task<JsonNode> GetAsync(string address) => (await Client.GetFromJsonAsync<JsonNode>(address))!;

    public Task<JsonNode> WaitForStatusAsync(Guid id, string status) => WaitAsync(id, project => project["status"]!.GetValue<string>() == status, status);

    public async Task<JsonNode> WaitAsync(Guid id, Func<JsonNode, bool> condition, string what)
    {
        var project = await GetAsync($"/api/projects/{id}");
        await Eventually.TrueAsync(async () => condition(project = await GetAsync($"/api/projects/{id}")), what);
        return project;
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonNode>())!;

    public static ClipGenerated Clip(Guid id, Guid runId, int shot, long cost = 150_000) => new()
    {
        ProjectId = id, RunId = runId, ShotNumber = shot, Take = 1, ClipPath = ObjectKeys.Clip("default_user", id, runId, shot, 1), Sha256 = "00", Duration = 3,
        Width = 720, Height = 1280, Model = "gen4_turbo", ProviderTaskId = $"task-{shot}", CostMicros = cost, Simulated = true,
    };

    public static Receipt Bought(string item, long cost) =>
        new(item, null, 1, "groq", "openai/gpt-oss-120b", "settled", "task", cost, false, null, DateTimeOffset.UnixEpoch);

    public static AudioProduced Audio(Guid id, Guid runId) => new()
    {
        ProjectId = id, RunId = runId, MixPath = ObjectKeys.Mix("default_user", id, runId), Duration = 5, IntegratedLoudness = -14, TruePeak = -1.5, Narration = [], CostMicros = 6_000,
    };

    public static VideoAssembled Assembled(Guid id, Guid runId) =>
        new(id, runId, ObjectKeys.FinalVideo("default_user", id, runId), ObjectKeys.Poster("default_user", id, runId), 150, "00");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Replica.DisposeAsync();
        await Workers.DisposeAsync();
    }
}
