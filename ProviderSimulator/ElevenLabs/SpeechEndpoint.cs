using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Requests;
using VideoGen.ProviderSimulator.Speech;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>Text to speech: whole, with timestamps, or streamed.</summary>
public sealed class SpeechEndpoint(
    SubmissionLedger ledger, Subscription subscription, SpeechSynthesis synthesis, SpeechHistory history, IOptions<LatencyOptions> latency, IHostApplicationLifetime lifetime, TimeProvider time)
{
    public async Task<IResult> SpeakAsync(HttpContext context, string voiceId, SpeechAnswer answer)
    {
        var endpoint = $"/v1/text-to-speech/{voiceId}{answer switch { SpeechAnswer.WithTimestamps => "/with-timestamps", SpeechAnswer.Stream => "/stream", _ => "" }}";
        var paid = await PaidRequest.ReadAsync(context, "elevenlabs", endpoint, ElevenLabsAccess.KeyOf(context), time.GetUtcNow());
        var request = SpeechRequest.Read(paid.Body);
        paid.Model = request.Model.Id;
        paid.Summary = request.Text.Length > 80 ? request.Text[..80] : request.Text;
        var voice = Voice.Find(voiceId);
        var format = OutputFormat.Find(context.Request.Query["output_format"], subscription.Tier);
        if (answer == SpeechAnswer.Stream && format.Name.StartsWith("wav_", StringComparison.Ordinal)) throw ElevenLabsErrors.Invalid("output_format", "wav cannot be streamed", "value_error");
        var owner = KeyFingerprint.Of(paid.ApiKey!);
        using var place = subscription.Enter(owner, request.Model.CreditsFor(request.Text));

        var id = Guid.NewGuid().ToString("N");
        var entry = ledger.Record(paid.Entry(id, LedgerState.Running));
        // Once taken it is spoken and charged, whether or not the caller is still there to hear it.
        await Task.Delay(latency.Value.Of(latency.Value.Speech, paid.Hash), time, lifetime.ApplicationStopping);
        var spoken = await synthesis.SpeakAsync(new SpeechOrder(request.Text, request.Language, voice.Speech, request.Speed, format.Encoding), lifetime.ApplicationStopping);
        var credits = request.Model.CreditsFor(request.Text);
        var item = new HistoryItem(Guid.NewGuid().ToString("N"), id, owner, voiceId, request.Model.Id, request.Text, credits, format.ContentType, time.GetUtcNow());
        history.Add(item, spoken.Audio);
        ledger.Record(entry with { State = LedgerState.Succeeded, FinishedAt = time.GetUtcNow(), ChargeMicros = credits * SpeechModel.MicrosPerCredit });

        Describe(context.Response.Headers, item, place);
        return answer switch
        {
            SpeechAnswer.WithTimestamps => Results.Text(Timed(request.Text, spoken).ToJsonString(), "application/json"),
            SpeechAnswer.Stream => new SlowStream(spoken.Audio, format.ContentType),
            _ => Results.Bytes(spoken.Audio, format.ContentType),
        };
    }

    private static void Describe(IHeaderDictionary headers, HistoryItem item, RequestPlace place)
    {
        headers["request-id"] = item.RequestId;
        headers["history-item-id"] = item.Id;
        headers["character-cost"] = item.Credits.ToString(CultureInfo.InvariantCulture);
        headers["current-concurrent-requests"] = place.Current.ToString(CultureInfo.InvariantCulture);
        headers["maximum-concurrent-requests"] = place.Most.ToString(CultureInfo.InvariantCulture);
    }

    private static JsonObject Timed(string text, SpokenText spoken) => new()
    {
        ["audio_base64"] = Convert.ToBase64String(spoken.Audio),
        ["alignment"] = Alignment.Of(text, spoken.Seconds),
        ["normalized_alignment"] = Alignment.Of(text, spoken.Seconds),
    };
}
