using Microsoft.Extensions.Options;
using VideoGen.ProviderSimulator.Latency;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ProviderSimulator.Speech;

namespace VideoGen.ProviderSimulator.ElevenLabs;

/// <summary>Works off accepted syntheses; after a restart also those that a kill interrupted, so that the history has what was accepted.</summary>
public sealed class SpeechWork(
    SpeechTasks tasks, SpeechSynthesis synthesis, SpeechHistory history, SubmissionLedger ledger, IOptions<LatencyOptions> latency, TimeProvider time) : BackgroundService
{
    /// <summary>Read before the server listens: what this process accepts is not among them.</summary>
    private readonly IReadOnlyList<SpeechTask> _interrupted = tasks.All;

    /// <summary>Accepts: from here on the synthesis is done and charged, whether or not anybody waits for it.</summary>
    public void Accept(SpeechTask task, LedgerEntry entry)
    {
        tasks.Add(task);
        ledger.Record(entry);
    }

    public async Task<(HistoryItem Item, SpokenText Spoken)> DoAsync(SpeechTask task, CancellationToken cancellationToken)
    {
        await Task.Delay(latency.Value.Of(latency.Value.Speech, task.Seed), time, cancellationToken);
        var format = OutputFormat.Of(task.Format);
        var spoken = await synthesis.SpeakAsync(new SpeechOrder(task.Text, task.Language, Voice.Find(task.VoiceId).Speech, task.Speed, format.Encoding), cancellationToken);
        var now = time.GetUtcNow();
        var id = task.Id.ToString("N");
        var item = new HistoryItem($"history-{id}", id, task.Owner, task.VoiceId, task.ModelId, task.Text, task.Credits, format.ContentType, now);
        history.Add(item, spoken.Audio);
        ledger.Record(ledger.Find(id)! with { State = LedgerState.Succeeded, FinishedAt = now, ChargeMicros = task.Credits * SpeechModel.MicrosPerCredit });
        tasks.Remove(task);
        return (item, spoken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var task in _interrupted)
        {
            if (ledger.Find(task.Id.ToString("N")) is { State: LedgerState.Running }) await DoAsync(task, stoppingToken);
            else tasks.Remove(task);
        }
    }
}
