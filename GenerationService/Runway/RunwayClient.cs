using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.GenerationService.Runway;

/// <summary>Runway's API. Nothing here is repeated by itself; who calls decides.</summary>
public sealed class RunwayClient(HttpClient http, IOptionsMonitor<ProviderOptions> options, TimeProvider clock)
{
    public const string Provider = "runway";
    private const string Version = "2024-11-06";

    /// <summary>Fingerprint of the key that the next call uses.</summary>
    public string KeyFingerprint => ServiceDefaults.Providers.KeyFingerprint.Of(Options.ApiKey);

    private ProviderOptions Options => options.Get(Provider);

    public Task<SubmitOutcome> SubmitAsync(TextToImageRequest request, Guid projectId, CancellationToken cancellationToken) =>
        CreateAsync("v1/text_to_image", request, projectId, cancellationToken);

    public Task<SubmitOutcome> SubmitAsync(ImageToVideoRequest request, Guid projectId, CancellationToken cancellationToken) =>
        CreateAsync("v1/image_to_video", request, projectId, cancellationToken);

    public async Task<TaskReading> ReadTaskAsync(string taskId, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(HttpMethod.Get, $"v1/tasks/{Uri.EscapeDataString(taskId)}");
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound) return new TaskReading(TaskStatus.Gone);
            var task = response.IsSuccessStatusCode ? SubmitAnswer.Parse<RunwayTask>(await response.Content.ReadAsStringAsync(cancellationToken)) : null;
            return task?.Status is null ? new TaskReading(TaskStatus.Unreachable) : RunwayTaskReading.Of(task);
        }
        catch (Exception exception) when (IsNoAnswer(exception, cancellationToken))
        {
            return new TaskReading(TaskStatus.Unreachable);
        }
    }

    /// <summary>Cancels what runs and deletes what ended; a task that is gone already is fine.</summary>
    /// <exception cref="HttpRequestException">The provider did not do it.</exception>
    public async Task DeleteTaskAsync(string taskId, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Delete, $"v1/tasks/{Uri.EscapeDataString(taskId)}");
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.NotFound) response.EnsureSuccessStatusCode();
    }

    /// <summary>Puts an image where Runway finds it for a day.</summary>
    /// <returns>A <c>runway://</c> URI.</returns>
    public async Task<string> UploadAsync(string path, string contentType, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, "v1/uploads");
        request.Content = Json(new UploadRequest(Path.GetFileName(path)));
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var slot = SubmitAnswer.Parse<UploadSlot>(await response.Content.ReadAsStringAsync(cancellationToken))
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

    private async Task<SubmitOutcome> CreateAsync<T>(string path, T body, Guid projectId, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(HttpMethod.Post, path);
            request.Content = Json(body);
            if (Options.Simulated) request.Headers.Add("X-Simulator-Project", projectId.ToString());
            using var response = await http.SendAsync(request, cancellationToken);
            return SubmitAnswer.Read(response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken), RetryAfter(response));
        }
        catch (HttpRequestException exception) when (NeverConnected(exception))
        {
            return new SubmitOutcome.NotTaken(RunwayFailures.Unreachable, TimeSpan.FromSeconds(2));
        }
        catch (Exception exception) when (IsNoAnswer(exception, cancellationToken))
        {
            return new SubmitOutcome.Unknown(exception.GetType().Name);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri($"{Options.BaseUrl.TrimEnd('/')}/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Options.ApiKey);
        request.Headers.Add("X-Runway-Version", Version);
        return request;
    }

    private static ByteArrayContent Json<T>(T body) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, RunwayJson.Options))
        {
            Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json) },
        };

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    /// <summary>No byte of the request can have left.</summary>
    private static bool NeverConnected(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static bool IsNoAnswer(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
