using System.Text.Json;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.ElevenLabs;

/// <summary>Text to speech with timestamps; a lost line is found in the account's history.</summary>
public sealed class ElevenLabsSpeech(ElevenLabsClient client) : ISpeechProvider
{
    /// <summary>It finds the language by itself and refuses to be told.</summary>
    private const string WithoutLanguage = "eleven_multilingual_v2";

    /// <summary>Clocks of two parties never agree.</summary>
    private static readonly TimeSpan s_clockDifference = TimeSpan.FromSeconds(5);

    public string Protocol => ElevenLabsClient.Protocol;

    public Submission Prepare(SpeechOrder order, ProviderKey key)
    {
        var path = $"v1/text-to-speech/{Uri.EscapeDataString(order.VoiceId)}/with-timestamps?output_format={ElevenLabsClient.OutputFormat}";
        var body = Body(order);
        var expected = order.Text.Length * order.Model.PriceMicros;
        return new Submission(
            $"{path}\n{JsonSerializer.Serialize(body, ApiJson.Options)}",
            expected,
            send => client.BuyAsync(path, body, new ElevenLabsPurchase(order.ProjectId, key, expected), SoundRoles.Voice, (_, answer) => SpeechAnswer.Parse(answer), send));
    }

    public async Task<SubmitOutcome.Completed?> FindAsync(
        SpeechOrder order, ProviderKey key, DateTimeOffset sentAt, IReadOnlySet<string> known, CancellationToken cancellationToken)
    {
        var earliest = (sentAt - s_clockDifference).ToUnixTimeSeconds();
        string? after = null;
        for (; ; )
        {
            var from = after is null ? "" : $"&start_after_history_item_id={Uri.EscapeDataString(after)}";
            var page = await client.ReadAsync<SpeechHistoryPage>($"v1/history?page_size=100&voice_id={Uri.EscapeDataString(order.VoiceId)}{from}", key, cancellationToken);
            if (page is null) return null;
            var found = page.History.FirstOrDefault(item =>
                item.DateUnix >= earliest && item.Text == order.Text && item.VoiceId == order.VoiceId && !known.Contains(item.ProviderId));
            if (found is not null) return await FetchAsync(found, order, key, cancellationToken);
            if (!page.HasMore || page.History.Count == 0 || page.History[^1].DateUnix < earliest) return null;
            after = page.LastHistoryItemId;
        }
    }

    private static Dictionary<string, object> Body(SpeechOrder order)
    {
        var body = new Dictionary<string, object> { ["text"] = order.Text, ["model_id"] = order.Model.Id };
        if (order.Model.Id != WithoutLanguage) body["language_code"] = order.Language;
        if (order.Model.Seed) body["seed"] = order.Seed;
        var settings = new Dictionary<string, object>();
        Add(settings, "stability", order.Settings.Stability);
        Add(settings, "similarity_boost", order.Settings.SimilarityBoost);
        Add(settings, "style", order.Settings.Style);
        Add(settings, "use_speaker_boost", order.Settings.UseSpeakerBoost);
        Add(settings, "speed", order.Settings.Speed);
        if (settings.Count > 0) body["voice_settings"] = settings;
        return body;
    }

    private static void Add(Dictionary<string, object> settings, string name, object? value)
    {
        if (value is not null) settings[name] = value;
    }

    private async Task<SubmitOutcome.Completed> FetchAsync(SpeechHistoryItem item, SpeechOrder order, ProviderKey key, CancellationToken cancellationToken)
    {
        var audio = await client.ReadBytesAsync($"v1/history/{Uri.EscapeDataString(item.HistoryItemId)}/audio", key, cancellationToken);
        var cost = item.CharacterCountChangeTo - item.CharacterCountChangeFrom is { } credits and > 0
            ? ElevenLabsClient.MicrosOf(credits)
            : order.Text.Length * order.Model.PriceMicros;
        return new SubmitOutcome.Completed(new SoundResult(audio, CharacterTimes.Words(item.Alignments?.Alignment)).ToString(), cost, item.ProviderId);
    }
}
