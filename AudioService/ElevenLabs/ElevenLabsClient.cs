using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>ElevenLabs' API. Nothing here is repeated by itself; who calls decides.</summary>
public sealed class ElevenLabsClient(HttpClient http, IOptionsMonitor<ProviderOptions> options)
{
    public const string Provider = "elevenlabs";

    /// <summary>Fingerprint of the key that the next call uses.</summary>
    public string KeyFingerprint => ServiceDefaults.Providers.KeyFingerprint.Of(Options.ApiKey);

    private ProviderOptions Options => options.Get(Provider);

    /// <summary>Speaks a text. The result of a completed call is the MP3 in base64.</summary>
    public async Task<SubmitOutcome> SpeakAsync(SpeechText speech, CancellationToken cancellationToken)
    {
        try
        {
            var path = $"v1/text-to-speech/{Uri.EscapeDataString(speech.VoiceId)}/with-timestamps?output_format={SpeechText.OutputFormat}";
            using var request = Request(HttpMethod.Post, path);
            request.Content = JsonContent.Create(new { text = speech.Text, model_id = speech.Model.Id }, options: ApiJson.Options);
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode ? Completed(response, body, speech) : SpeechRefusal.Read(response.StatusCode, body);
        }
        catch (HttpRequestException exception) when (NeverConnected(exception))
        {
            return new SubmitOutcome.NotTaken(SpeechFailures.Unreachable, TimeSpan.FromSeconds(2));
        }
        catch (Exception exception) when (IsNoAnswer(exception, cancellationToken))
        {
            return new SubmitOutcome.Unknown(exception.GetType().Name);
        }
    }

    /// <summary>One page of what this key has spoken.</summary>
    /// <exception cref="HttpRequestException">The provider does not tell.</exception>
    public async Task<SpeechHistoryPage> ReadHistoryAsync(string voiceId, string? after, CancellationToken cancellationToken)
    {
        var from = after is null ? "" : $"&start_after_history_item_id={Uri.EscapeDataString(after)}";
        using var request = Request(HttpMethod.Get, $"v1/history?page_size=100&voice_id={Uri.EscapeDataString(voiceId)}{from}");
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<SpeechHistoryPage>(ApiJson.Options, cancellationToken)
            ?? throw new HttpRequestException("The voice provider answered without a history.");
    }

    /// <exception cref="HttpRequestException">The provider does not give it.</exception>
    public async Task<byte[]> ReadAudioAsync(string historyItemId, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, $"v1/history/{Uri.EscapeDataString(historyItemId)}/audio");
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri($"{Options.BaseUrl.TrimEnd('/')}/{path}"));
        request.Headers.Add("xi-api-key", Options.ApiKey);
        return request;
    }

    private static SubmitOutcome Completed(HttpResponseMessage response, string body, SpeechText speech)
    {
        if (Audio(body) is not { } audio) return new SubmitOutcome.Unknown("The answer holds no sound.");
        var cost = Header(response, "character-cost") ?? Header(response, "x-character-cost");
        return new SubmitOutcome.Completed(
            audio,
            int.TryParse(cost, CultureInfo.InvariantCulture, out var credits) ? credits * speech.Model.PriceMicros : speech.ExpectedCostMicros,
            Header(response, "request-id") ?? Header(response, "x-request-id"));
    }

    /// <summary>No byte of the request can have left.</summary>
    private static bool NeverConnected(HttpRequestException exception) => exception.HttpRequestError
        is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;

    private static bool IsNoAnswer(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static string? Audio(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.TryGetProperty("audio_base64", out var audio) ? audio.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
