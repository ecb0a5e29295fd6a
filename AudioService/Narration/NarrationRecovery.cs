using VideoGen.AudioService.ElevenLabs;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Narration;

/// <summary>Looks for a line whose answer was lost in the provider's history: same voice, same words, spoken after we sent it.</summary>
public sealed class NarrationRecovery(ElevenLabsClient client, IPaidCalls calls)
{
    /// <summary>Clocks of two parties never agree.</summary>
    private static readonly TimeSpan s_clockDifference = TimeSpan.FromSeconds(5);

    /// <returns>Null when the history does not know it (yet).</returns>
    /// <exception cref="HttpRequestException">The provider does not tell.</exception>
    public async Task<SubmitOutcome.Completed?> FindAsync(PaidCall call, SpeechText speech, CancellationToken cancellationToken)
    {
        var earliest = ((call.SentAt ?? call.IntendedAt) - s_clockDifference).ToUnixTimeSeconds();
        var others = (await calls.OfRunAsync(call.RunId, cancellationToken)).Where(other => other.Id != call.Id).Select(other => other.TaskId).ToHashSet();
        string? after = null;
        for (; ; )
        {
            var page = await client.ReadHistoryAsync(speech.VoiceId, after, cancellationToken);
            var found = page.History.FirstOrDefault(item =>
                item.DateUnix >= earliest && item.Text == speech.Text && item.VoiceId == speech.VoiceId && !others.Contains(IdOf(item)));
            if (found is not null) return await FetchAsync(found, speech, cancellationToken);
            if (!page.HasMore || page.History.Count == 0 || page.History[^1].DateUnix < earliest) return null;
            after = page.LastHistoryItemId;
        }
    }

    private async Task<SubmitOutcome.Completed> FetchAsync(SpeechHistoryItem item, SpeechText speech, CancellationToken cancellationToken)
    {
        var audio = await client.ReadAudioAsync(item.HistoryItemId, cancellationToken);
        return new SubmitOutcome.Completed(Convert.ToBase64String(audio), CostOf(item, speech), IdOf(item));
    }

    private static string IdOf(SpeechHistoryItem item) => item.RequestId ?? item.HistoryItemId;

    private static long CostOf(SpeechHistoryItem item, SpeechText speech) =>
        item.CharacterCountChangeTo - item.CharacterCountChangeFrom is { } credits and > 0 ? credits * speech.Model.PriceMicros : speech.ExpectedCostMicros;
}
