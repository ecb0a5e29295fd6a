using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.Fal;

/// <summary>fal's queue and storage. Nothing here is repeated by itself; who calls decides.</summary>
public sealed class FalClient(HttpClient http, FalAddresses addresses, IOptions<FalOptions> options, TimeProvider clock)
{
    /// <param name="endpoint">Of the queue, e.g. <c>fal-ai/mmaudio-v2</c>.</param>
    internal Task<SubmitOutcome> SubmitAsync(string endpoint, FalInput input, Guid projectId, ProviderKey key, CancellationToken cancellationToken)
    {
        var webhook = options.Value.WebhookUrl is { Length: > 0 } own ? $"?fal_webhook={Uri.EscapeDataString(own)}" : "";
        var request = Request(HttpMethod.Post, new Uri($"{addresses.Queue}/{endpoint}{webhook}"), key);
        request.Content = JsonContent.Create(input, options: ApiJson.Options);
        // The queue would run a failed request again by itself; that decision is ours.
        request.Headers.Add("x-fal-no-retry", "1");
        request.Headers.Add("x-fal-object-lifecycle-preference", $$"""{"expiration_duration_seconds":{{options.Value.KeepSeconds}}}""");
        if (addresses.Simulated) request.Headers.Add("X-Simulator-Project", projectId.ToString());
        return PaidPost.SendAsync(
            http, request, SoundRoles.Sound,
            async (response, token) =>
            {
                var body = await response.Content.ReadAsStringAsync(token);
                if (!response.IsSuccessStatusCode)
                    return FaultOutcome.Of(Error(response, body).AtSubmission(), SoundRoles.Sound, RetryHint.Asked(response, clock));
                return FalTaskId.Of(Parse<FalSubmitted>(body), addresses) is { } task
                    ? new SubmitOutcome.Accepted(task.ToString())
                    : new SubmitOutcome.Unknown("The answer names no request.");
            },
            cancellationToken);
    }

    internal async Task<SoundTaskReading> ReadAsync(FalTaskId task, ProviderKey key, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(HttpMethod.Get, task.Status, key);
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound) return new SoundTaskReading(SoundTaskStatus.Gone);
            // 202 while it waits or runs, 200 when it has ended.
            var status = response.IsSuccessStatusCode ? Parse<FalStatus>(await response.Content.ReadAsStringAsync(cancellationToken)) : null;
            if (status?.Status is null) return new SoundTaskReading(SoundTaskStatus.Unreachable);
            return status.Status == "COMPLETED" ? await ReadResultAsync(task, key, status, cancellationToken) : new SoundTaskReading(SoundTaskStatus.Running);
        }
        catch (Exception exception) when (ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            return new SoundTaskReading(SoundTaskStatus.Unreachable);
        }
    }

    internal async Task<SoundTaskStop> CancelAsync(FalTaskId task, ProviderKey key, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Put, task.Cancel, key);
        using var response = await http.SendAsync(request, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.OK => SoundTaskStop.Removed,
            HttpStatusCode.Accepted => SoundTaskStop.Requested,
            HttpStatusCode.BadRequest => SoundTaskStop.TooLate,
            HttpStatusCode.NotFound => SoundTaskStop.Gone,
            _ => throw new HttpRequestException($"The sound provider answered {(int)response.StatusCode} to a cancel.", null, response.StatusCode),
        };
    }

    /// <summary>Puts a file where the model can fetch it.</summary>
    /// <returns>Its address.</returns>
    /// <exception cref="HttpRequestException">It was not taken.</exception>
    internal async Task<string> UploadAsync(string path, string contentType, ProviderKey key, CancellationToken cancellationToken)
    {
        using var initiate = Request(HttpMethod.Post, new Uri($"{addresses.RestRoot}/storage/upload/initiate?storage_type=fal-cdn-v3"), key);
        initiate.Content = JsonContent.Create(new { content_type = contentType, file_name = Path.GetFileName(path) }, options: ApiJson.Options);
        initiate.Headers.Add("X-Fal-Object-Lifecycle", $$"""{"expiration_duration_seconds":{{options.Value.KeepSeconds}}}""");
        using var response = await http.SendAsync(initiate, cancellationToken);
        response.EnsureSuccessStatusCode();
        var place = Parse<FalUpload>(await response.Content.ReadAsStringAsync(cancellationToken));
        if (addresses.OfUpload(place?.UploadUrl) is not { } target || place?.FileUrl is not { Length: > 0 } file)
            throw new HttpRequestException("The sound provider answered without a place for the clip.");

        await using var clip = File.OpenRead(path);
        // The address is signed by itself: no key goes along.
        using var put = new HttpRequestMessage(HttpMethod.Put, target) { Content = new StreamContent(clip) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } } };
        using var stored = await http.SendAsync(put, cancellationToken);
        stored.EnsureSuccessStatusCode();
        return file;
    }

    /// <summary>Success answers the output; a failure answers its own status and reason.</summary>
    private async Task<SoundTaskReading> ReadResultAsync(FalTaskId task, ProviderKey key, FalStatus status, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, task.Response, key);
        using var response = await http.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.IsSuccessStatusCode && status.ErrorType is null)
        {
            var output = Parse<FalOutput>(body);
            return addresses.OfResult((output?.Audio ?? output?.Video)?.Url) is { } address
                ? new SoundTaskReading(SoundTaskStatus.Succeeded) { Output = address }
                : new SoundTaskReading(SoundTaskStatus.Failed) { Fault = ProviderFaultKind.BadOutput, FailureCode = "no-output" };
        }

        // What stands between us and the reason says nothing about the request.
        if (status.ErrorType is null && response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests)
            return new SoundTaskReading(SoundTaskStatus.Unreachable);
        var error = Error(response, body);
        if (error.Type.Length == 0) error = error with { Type = status.ErrorType ?? "" };
        return new SoundTaskReading(SoundTaskStatus.Failed) { Fault = error.AtResult(), FailureCode = error.Type };
    }

    private static FalError Error(HttpResponseMessage response, string body) => FalError.Parse((int)response.StatusCode, body, response.Header("X-Fal-Error-Type"));

    private static HttpRequestMessage Request(HttpMethod method, Uri address, ProviderKey key) =>
        new(method, address) { Headers = { Authorization = new AuthenticationHeaderValue("Key", key.Secret) } };

    /// <summary>Null when the text is not the JSON that was expected.</summary>
    private static T? Parse<T>(string body) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, ApiJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
