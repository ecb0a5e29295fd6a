using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Google;
using VideoGen.GenerationService.Google.Interactions;
using VideoGen.GenerationService.Google.Veo;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Tasks;
using VideoGen.GenerationService.Vertex;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.ServiceTests.ProviderSimulator;

/// <summary>Our own clients, connected to a simulator in this process; every picture they ask the object store for is the same one.</summary>
internal sealed class GoogleLine(SimulatorHost simulator) : HttpMessageHandler, IHttpClientFactory, IOptionsMonitor<ProviderOptions>, IOptionsMonitor<VertexOptions>
{
    public const string ApiKey = "AIzasimulated0123456789abcdef0123456789";
    public const string BearerToken = "ya29.simulated-for-the-tests";

    /// <summary>What the line carried, and whether a key went with it.</summary>
    public List<(Uri Address, bool WithKey)> Requests { get; } = [];

    public ProviderOptions CurrentValue { get; } = new() { Simulated = true };

    VertexOptions IOptionsMonitor<VertexOptions>.CurrentValue { get; } = new() { Project = "a-project" };

    private readonly HttpMessageInvoker _simulator = new(simulator.Server.CreateHandler());

    public static ProviderKey KeyOf(CatalogueModel model) => new(model.Provider == "vertex" ? BearerToken : ApiKey, "default");

    /// <summary>The key file of a service account whose tokens the simulator sells.</summary>
    public static ProviderKey ServiceAccount()
    {
        using var rsa = RSA.Create(2048);
        return new ProviderKey(JsonSerializer.Serialize(new
        {
            type = "service_account",
            client_email = "clips@a-project.iam.gserviceaccount.test",
            private_key_id = "1",
            private_key = rsa.ExportPkcs8PrivateKeyPem(),
            token_uri = "http://localhost/vertex/token",
        }), "default");
    }

    public IVideoProvider For(CatalogueModel model)
    {
        var images = new InlineImages(new ObjectTransfer(new ObjectLinks(CreateClient("objects")), this), simulator.Services.GetRequiredService<WorkFolders>());
        var download = new KeyedDownload(CreateClient("download"));
        var google = new GoogleClient(CreateClient("google"), download, this, TimeProvider.System);
        var tokens = new AccessTokens(new TokenEndpoint(CreateClient("tokens"), TimeProvider.System), new AccessTokenCache(TimeProvider.System), TimeProvider.System);
        return model.Protocol switch
        {
            "gemini-operations" => new GeminiVeo(google, images),
            "gemini-interactions" => new GeminiOmni(google, images),
            _ => new VertexVeo(new VertexClient(CreateClient("vertex"), tokens, download, this, this, TimeProvider.System), images),
        };
    }

    public async Task<SubmitOutcome> SubmitAsync(VideoOrder order, ProviderKey? key = null)
    {
        var submission = await For(order.Model).PrepareAsync(order, key ?? KeyOf(order.Model), CancellationToken.None);
        return await submission.Send(CancellationToken.None);
    }

    public async Task<TaskAddress> AcceptedAsync(VideoOrder order, ProviderKey? key = null)
    {
        var outcome = Assert.IsType<SubmitOutcome.Accepted>(await SubmitAsync(order, key));
        return new TaskAddress(outcome.TaskId, order.Model.Id, key ?? KeyOf(order.Model));
    }

    /// <summary>Looks until the task is neither pending nor running.</summary>
    public async Task<TaskReading> EndAsync(IVideoProvider provider, TaskAddress task)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (; ; )
        {
            var reading = await provider.ReadTaskAsync(task, deadline.Token);
            if (reading.Status is not (TaskStatus.Pending or TaskStatus.Running)) return reading;
            await Task.Delay(50, deadline.Token);
        }
    }

    public async Task<MediaFacts> FetchAsync(IVideoProvider provider, TaskAddress task, TaskReading reading)
    {
        using var folder = simulator.Services.GetRequiredService<WorkFolders>().Create();
        var path = folder.File("clip.mp4");
        await provider.SaveOutputAsync(task, reading, path, CancellationToken.None);
        return await simulator.Services.GetRequiredService<MediaProbe>().ProbeAsync(folder, path, CancellationToken.None);
    }

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false) { BaseAddress = new Uri("http://storage.test") };

    public ProviderOptions Get(string? name)
    {
        CurrentValue.BaseUrl = $"http://localhost/{name}";
        return CurrentValue;
    }

    VertexOptions IOptionsMonitor<VertexOptions>.Get(string? name) => ((IOptionsMonitor<VertexOptions>)this).CurrentValue;

    public IDisposable? OnChange(Action<ProviderOptions, string?> listener) => null;

    public IDisposable? OnChange(Action<VertexOptions, string?> listener) => null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.Host == "storage.test")
            return request.Method == HttpMethod.Post
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new { url = "http://storage.test/still.png", expires_at = DateTimeOffset.MaxValue }) }
                : new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(FirstFrame.Png) };
        Requests.Add((request.RequestUri, request.Headers.Contains("x-goog-api-key") || request.Headers.Authorization is not null));
        return await _simulator.SendAsync(request, cancellationToken);
    }
}
