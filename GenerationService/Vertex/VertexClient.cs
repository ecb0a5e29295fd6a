using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Google;
using VideoGen.GenerationService.Google.Veo;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Vertex;

/// <summary>Vertex AI with a bearer token. Nothing here is repeated by itself; who calls decides.</summary>
internal sealed class VertexClient(
    HttpClient http, AccessTokens tokens, KeyedDownload download, IOptionsMonitor<ProviderOptions> options, IOptionsMonitor<VertexOptions> place, TimeProvider clock)
{
    public const string Provider = "vertex";
    private const string StorageHost = "storage.googleapis.com";

    private ProviderOptions Options => options.Get(Provider);

    /// <summary>The path at which a model is asked, below <c>v1/</c>.</summary>
    public string PathOf(string model) => $"projects/{place.CurrentValue.Project}/locations/{place.CurrentValue.Location}/publishers/google/models/{model}";

    /// <param name="model">Of <see cref="PathOf"/>.</param>
    public async Task<SubmitOutcome> SubmitAsync(string model, VeoRequest body, ProviderKey key, Guid projectId, CancellationToken cancellationToken)
    {
        HttpRequestMessage request;
        try
        {
            request = await RequestAsync($"{model}:predictLongRunning", body, key, cancellationToken);
        }
        catch (AccessTokenException exception)
        {
            return FaultOutcome.Of(exception.Fault, VideoFault.Role, RetryHint.Pause(null));
        }

        if (Options.Simulated) request.Headers.Add("X-Simulator-Project", projectId.ToString());
        return await PaidPost.SendAsync(
            http, request, VideoFault.Role,
            (response, token) =>
            {
                if (response.StatusCode == HttpStatusCode.Unauthorized) tokens.Drop(key);
                return GoogleAnswer.ReadAsync(response, VeoReading.NameOf, clock, token);
            },
            cancellationToken);
    }

    /// <summary>The operation's document; null when it is not known there.</summary>
    /// <param name="operation">Its whole name, <c>projects/…/models/{model}/operations/{id}</c>.</param>
    /// <param name="key">The one that submitted it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="HttpRequestException">No answer, or not a good one.</exception>
    public async Task<string?> FetchAsync(string operation, ProviderKey key, CancellationToken cancellationToken)
    {
        var model = operation[..operation.LastIndexOf("/operations/", StringComparison.Ordinal)];
        using var request = await RequestAsync($"{model}:fetchPredictOperation", new { OperationName = operation }, key, cancellationToken);
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound) return null;
        if (response.StatusCode == HttpStatusCode.Unauthorized) tokens.Drop(key);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    /// <summary>Brings an object of Cloud Storage, <c>gs://bucket/name</c>, or a plain address to a file.</summary>
    /// <exception cref="HttpRequestException">Refused, expired, cut or beyond any size that a clip can have.</exception>
    public async Task SaveAsync(Uri output, ProviderKey key, string path, CancellationToken cancellationToken)
    {
        var token = await tokens.OfAsync(key, cancellationToken);
        var address = output.Scheme == "gs"
            ? new Uri($"https://{StorageHost}/storage/v1/b/{output.Host}/o/{Uri.EscapeDataString(output.AbsolutePath.TrimStart('/'))}?alt=media")
            : output;
        await download.SaveAsync(
            address, path, uri => uri is { Scheme: "https", Host: StorageHost }, headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", token),
            cancellationToken);
    }

    private async Task<HttpRequestMessage> RequestAsync<T>(string path, T body, ProviderKey key, CancellationToken cancellationToken)
    {
        var token = await tokens.OfAsync(key, cancellationToken);
        return new HttpRequestMessage(HttpMethod.Post, new Uri($"{Options.BaseUrl.TrimEnd('/')}/v1/{path}"))
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
            Content = GoogleJson.Body(body, GoogleJson.Operations),
        };
    }
}
