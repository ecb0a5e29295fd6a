using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.GenerationService.Runway;

/// <summary>Runway's API. Nothing here is repeated by itself; who calls decides.</summary>
public sealed class RunwayClient(HttpClient http, IOptionsMonitor<ProviderOptions> options, TimeProvider clock)
{
    public const string Provider = "runway";

    /// <summary>The catalogue's name of what is spoken here.</summary>
    public const string Protocol = "runway-tasks";
    private const string Version = "2024-11-06";

    private ProviderOptions Options => options.Get(Provider);

    public Task<SubmitOutcome> SubmitAsync(RunwayRequest body, ProviderKey key, Guid projectId, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Post, body.Path, key);
        request.Content = Json(body);
        if (Options.Simulated) request.Headers.Add("X-Simulator-Project", projectId.ToString());
        return PaidPost.SendAsync(
            http, request, VideoFault.Role,
            async (response, token) => RunwayAnswer.Read(
                response.StatusCode, await response.Content.ReadAsStringAsync(token), RetryHint.Asked(response, clock)),
            cancellationToken);
    }

    public async Task<TaskReading> ReadTaskAsync(TaskAddress address, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(HttpMethod.Get, $"v1/tasks/{Uri.EscapeDataString(address.TaskId)}", address.Key);
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound) return new TaskReading(TaskStatus.Gone);
            if (response.StatusCode == HttpStatusCode.Unauthorized) return new TaskReading(TaskStatus.Unreachable) { Fault = ProviderFaultKind.KeyRevoked };
            var task = response.IsSuccessStatusCode ? RunwayAnswer.Parse<RunwayTask>(await response.Content.ReadAsStringAsync(cancellationToken)) : null;
            return task?.Status is null ? new TaskReading(TaskStatus.Unreachable) : RunwayTaskReading.Of(task);
        }
        catch (Exception exception) when (ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            return new TaskReading(TaskStatus.Unreachable);
        }
    }

    /// <inheritdoc cref="ITaskProvider.CancelTaskAsync"/>
    public async Task DeleteTaskAsync(TaskAddress address, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Delete, $"v1/tasks/{Uri.EscapeDataString(address.TaskId)}", address.Key);
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.NotFound) response.EnsureSuccessStatusCode();
    }

    /// <summary>Puts an image where Runway finds it for a day.</summary>
    /// <returns>A <c>runway://</c> URI.</returns>
    public async Task<string> UploadAsync(string path, string contentType, ProviderKey key, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, "v1/uploads", key);
        request.Content = Json(new UploadRequest(Path.GetFileName(path)));
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var slot = RunwayAnswer.Parse<UploadSlot>(await response.Content.ReadAsStringAsync(cancellationToken))
            ?? throw new HttpRequestException("The provider answered without an upload form.");

        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in slot.Fields) form.Add(new StringContent(value), name);
        await using var file = File.OpenRead(path);
        // The form's reader stops at the file, so it comes last.
        form.Add(new StreamContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } }, "file", Path.GetFileName(path));
        using var post = new HttpRequestMessage(HttpMethod.Post, slot.UploadUrl) { Content = form };
        using var stored = await http.SendAsync(post, cancellationToken);
        stored.EnsureSuccessStatusCode();
        return slot.RunwayUri;
    }

    private HttpRequestMessage Request(HttpMethod method, string path, ProviderKey key)
    {
        var request = new HttpRequestMessage(method, new Uri($"{Options.BaseUrl.TrimEnd('/')}/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Secret);
        request.Headers.Add("X-Runway-Version", Version);
        return request;
    }

    private static ByteArrayContent Json(object body) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), RunwayJson.Options))
        {
            Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) },
        };
}
