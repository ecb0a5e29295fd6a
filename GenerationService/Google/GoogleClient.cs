using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using TaskStatus = VideoGen.GenerationService.Tasks.TaskStatus;

namespace VideoGen.GenerationService.Google;

/// <summary>The Gemini API with an API key. Nothing here is repeated by itself; who calls decides.</summary>
internal sealed class GoogleClient(HttpClient http, KeyedDownload download, IOptionsMonitor<ProviderOptions> options, TimeProvider clock)
{
    public const string Provider = "google";
    private const string KeyHeader = "x-goog-api-key";
    private const string OutputHost = "generativelanguage.googleapis.com";

    private ProviderOptions Options => options.Get(Provider);

    /// <param name="path">Below <c>v1beta/</c>.</param>
    /// <param name="body">Disposed here.</param>
    /// <param name="idOf">The job's id in an answer's body.</param>
    public Task<SubmitOutcome> SubmitAsync(
        string path, HttpContent body, Func<string, string?> idOf, ProviderKey key, Guid projectId, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Post, path, key);
        request.Content = body;
        if (Options.Simulated) request.Headers.Add("X-Simulator-Project", projectId.ToString());
        return PaidPost.SendAsync(http, request, VideoFault.Role, (response, token) => GoogleAnswer.ReadAsync(response, idOf, clock, token), cancellationToken);
    }

    /// <param name="read">Reads the body of a 200.</param>
    public async Task<TaskReading> ReadAsync(string path, ProviderKey key, Func<string, TaskReading> read, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(HttpMethod.Get, path, key);
            using var response = await http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.NotFound) return new TaskReading(TaskStatus.Gone);
            return response.IsSuccessStatusCode
                ? read(await response.Content.ReadAsStringAsync(cancellationToken))
                : new TaskReading(TaskStatus.Unreachable);
        }
        catch (Exception exception) when (ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            return new TaskReading(TaskStatus.Unreachable);
        }
    }

    /// <exception cref="HttpRequestException">No answer, or not a good one.</exception>
    public async Task<string> GetAsync(string path, ProviderKey key, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, path, key);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <exception cref="HttpRequestException">No answer.</exception>
    public async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, ProviderKey key, CancellationToken cancellationToken)
    {
        using var request = Request(method, path, key);
        using var response = await http.SendAsync(request, cancellationToken);
        return response.StatusCode;
    }

    /// <inheritdoc cref="ITaskProvider.SaveOutputAsync"/>
    public Task SaveAsync(Uri output, ProviderKey key, string path, CancellationToken cancellationToken) =>
        download.SaveAsync(output, path, OwnsKey, headers => headers.Add(KeyHeader, key.Secret), cancellationToken);

    private bool OwnsKey(Uri address) =>
        address.Authority == new Uri(Options.BaseUrl).Authority || address is { Scheme: "https", Host: OutputHost };

    private HttpRequestMessage Request(HttpMethod method, string path, ProviderKey key)
    {
        var request = new HttpRequestMessage(method, new Uri($"{Options.BaseUrl.TrimEnd('/')}/v1beta/{path}"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add(KeyHeader, key.Secret);
        return request;
    }
}
