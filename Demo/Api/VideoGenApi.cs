using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.Demo.Api;

/// <summary>The public API as a client sees it, through the gateway.</summary>
public sealed class VideoGenApi(HttpClient http)
{
    public async Task<Guid> CreateProjectAsync(string title, CancellationToken cancellationToken) =>
        Guid.Parse((string)(await PostAsync("/api/projects", new JsonObject { ["title"] = title }, cancellationToken))["id"]!);

    /// <summary>The newest projects of the user.</summary>
    public async Task<JsonArray> ProjectsAsync(CancellationToken cancellationToken)
    {
        var page = await GetAsync("/api/projects", cancellationToken);
        return page["items"]!.AsArray();
    }

    /// <param name="kind"><c>sample</c>, <c>character</c> or <c>audio</c>.</param>
    public async Task<JsonNode> UploadAsync(Guid project, string kind, string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { content, "file", Path.GetFileName(path) } };
        using var response = await http.PostAsync($"/api/projects/{project}/upload-{kind}", form, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    public Task<JsonNode> AnalyzeAsync(Guid project, CancellationToken cancellationToken) => PostAsync($"/api/projects/{project}/analyze", null, cancellationToken);

    public async Task<GenerationPlan> PlanAsync(Guid project, CancellationToken cancellationToken)
    {
        var document = await GetAsync($"/api/projects/{project}/plan", cancellationToken);
        return document["plan"].Deserialize<GenerationPlan>(ApiJson.Options)!;
    }

    /// <summary>Says something about the plan; what the answer proposes takes effect with <see cref="ApplyAsync"/>.</summary>
    public Task<JsonNode> ChatAsync(Guid project, string message, CancellationToken cancellationToken) =>
        PostAsync($"/api/projects/{project}/chat", new JsonObject { ["message"] = message }, cancellationToken);

    /// <returns>The new revision of the plan.</returns>
    public async Task<int> ApplyAsync(Guid project, Guid proposal, CancellationToken cancellationToken) =>
        (int)(await PostAsync($"/api/projects/{project}/plan/proposals/{proposal}/apply", null, cancellationToken))["revision"]!;

    /// <summary>Every video model of the catalogue, retired ones included.</summary>
    public async Task<IReadOnlyList<JsonNode>> VideoModelsAsync(CancellationToken cancellationToken) =>
        [.. (await GetAsync("/api/models?capability=video", cancellationToken))["items"]!.AsArray().Select(model => model!)];

    /// <param name="model">As if this video model made every shot; null for the plan's own choice.</param>
    public Task<JsonNode> QuoteAsync(Guid project, string? model, CancellationToken cancellationToken) =>
        GetAsync($"/api/projects/{project}/quote{(model is null ? "" : $"?model={Uri.EscapeDataString(model)}")}", cancellationToken);

    public Task<JsonNode> GenerateAsync(Guid project, JsonObject? approval, CancellationToken cancellationToken) =>
        PostAsync($"/api/projects/{project}/generate", approval, cancellationToken);

    public Task<JsonNode> CancelAsync(Guid project, CancellationToken cancellationToken) => PostAsync($"/api/projects/{project}/cancel", null, cancellationToken);

    public Task<JsonNode> StatusAsync(Guid project, CancellationToken cancellationToken) => GetAsync($"/api/projects/{project}/status", cancellationToken);

    public Task<JsonNode> ProjectAsync(Guid project, CancellationToken cancellationToken) => GetAsync($"/api/projects/{project}", cancellationToken);

    public async Task DownloadAsync(Guid project, string path, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync($"/api/projects/{project}/download", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode) await ReadAsync(response, cancellationToken);
        await using var file = File.Create(path);
        await response.Content.CopyToAsync(file, cancellationToken);
    }

    /// <summary>The events after <paramref name="lastEventId"/>, live, until the connection ends.</summary>
    public async IAsyncEnumerable<ProjectEvent> EventsAsync(Guid project, string? lastEventId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/projects/{project}/events");
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode) await ReadAsync(response, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var parser = SseParser.Create(stream, (_, data) => JsonNode.Parse(data)!);
        await foreach (var item in parser.EnumerateAsync(cancellationToken)) yield return new ProjectEvent(parser.LastEventId, item.EventType, item.Data);
    }

    private async Task<JsonNode> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(path, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    private async Task<JsonNode> PostAsync(string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync(path, body ?? new JsonObject(), cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <exception cref="ApiProblem">The API refused.</exception>
    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        var document = isJson && text.Length > 0 ? JsonNode.Parse(text) : null;
        return response.IsSuccessStatusCode ? document ?? new JsonObject() : throw new ApiProblem((int)response.StatusCode, document);
    }
}
