using System.Globalization;
using Microsoft.Extensions.Options;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>The way to ElevenLabs' API. Nothing here is repeated by itself; who calls decides.</summary>
public sealed class ElevenLabsClient(HttpClient http, IOptionsMonitor<ProviderOptions> options, TimeProvider clock)
{
    public const string Provider = "elevenlabs";

    /// <summary>The catalogue's name of what is spoken here.</summary>
    public const string Protocol = "elevenlabs";

    /// <summary>What every bought sound is asked for in: within every tier.</summary>
    public const string OutputFormat = "mp3_44100_128";

    /// <summary>About $0.30 for a thousand.</summary>
    private const long MicrosPerCredit = 300;

    private ProviderOptions Options => options.Get(Provider);

    /// <param name="path">With its query.</param>
    /// <param name="role">For the user's words: <c>voice provider</c>, <c>sound provider</c>.</param>
    /// <param name="read">Reads the body of a success; null when it holds no sound.</param>
    internal Task<SubmitOutcome> BuyAsync(
        string path, object body, ElevenLabsPurchase purchase, string role, Func<HttpResponseMessage, byte[], SoundResult?> read, CancellationToken cancellationToken)
    {
        var request = Request(HttpMethod.Post, path, purchase.Key);
        request.Content = JsonContent.Create(body, options: ApiJson.Options);
        if (Options.Simulated) request.Headers.Add("X-Simulator-Project", purchase.ProjectId.ToString());
        return PaidPost.SendAsync(
            http, request, role,
            async (response, token) =>
            {
                if (!response.IsSuccessStatusCode)
                    return ElevenLabsFaults.Read((int)response.StatusCode, await response.Content.ReadAsStringAsync(token), role, RetryHint.Asked(response, clock));
                return read(response, await response.Content.ReadAsByteArrayAsync(token)) is { } result
                    ? Completed(response, result, purchase.ExpectedMicros)
                    : new SubmitOutcome.Unknown("The answer holds no sound.");
            },
            cancellationToken);
    }

    /// <returns>Null when there is no such voice.</returns>
    /// <exception cref="HttpRequestException">The provider does not tell.</exception>
    internal async Task<T?> ReadAsync<T>(string path, ProviderKey key, CancellationToken cancellationToken) where T : class
    {
        using var response = await GetAsync(path, key, cancellationToken);
        if (ElevenLabsFaults.IsUnknownVoice((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken))) return null;
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<T>(ApiJson.Options, cancellationToken) ?? throw new HttpRequestException("The voice provider answered without a body.");
    }

    /// <exception cref="HttpRequestException">The provider does not give it.</exception>
    internal async Task<byte[]> ReadBytesAsync(string path, ProviderKey key, CancellationToken cancellationToken)
    {
        using var response = await GetAsync(path, key, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    internal static long MicrosOf(long credits) => credits * MicrosPerCredit;

    private static SubmitOutcome.Completed Completed(HttpResponseMessage response, SoundResult result, long expectedMicros)
    {
        var isTold = long.TryParse(response.Header("character-cost", "x-character-cost"), CultureInfo.InvariantCulture, out var credits) && credits >= 0;
        return new SubmitOutcome.Completed(result.ToString(), isTold ? MicrosOf(credits) : expectedMicros, response.Header("request-id", "x-request-id"), Estimated: !isTold);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, ProviderKey key, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, path, key);
        try
        {
            return await http.SendAsync(request, cancellationToken);
        }
        catch (Exception exception) when (ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            throw new HttpRequestException("The voice provider does not answer.", exception);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, ProviderKey key)
    {
        var request = new HttpRequestMessage(method, new Uri($"{Options.BaseUrl.TrimEnd('/')}/{path}"));
        request.Headers.Add("xi-api-key", key.Secret);
        return request;
    }
}
