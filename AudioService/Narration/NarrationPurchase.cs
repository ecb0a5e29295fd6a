using Microsoft.Extensions.Options;
using VideoGen.AudioService.ElevenLabs;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Storage;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Narration;

/// <summary>Buys one line through the ledger and puts it into the object store. Safe to repeat: the ledger sends once.</summary>
public sealed class NarrationPurchase(
    ElevenLabsClient client, NarrationRecovery recovery, IPaidCalls calls, ObjectTransfer objects, ModelCatalogue catalogue,
    IOptions<NarrationOptions> options, TimeProvider clock)
{
    private const int MostAttempts = 2;
    private static readonly TimeSpan s_historyPause = TimeSpan.FromSeconds(3);

    public async Task<LineResult> ObtainAsync(ProduceAudio order, ScriptLine line, WorkFolder folder, CancellationToken cancellationToken)
    {
        var speech = new SpeechText(line.Text, order.Plan.AudioRequirements.VoiceId ?? options.Value.VoiceId, catalogue.Default("speech"));
        if (speech.Text.Length > speech.Model.MaxPromptLength) return new LineResult.Failed(SpeechFailures.TooLong);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            PaidCall call;
            try
            {
                call = await calls.SendAsync(Intent(order, line, speech, attempt), send => client.SpeakAsync(speech, send), cancellationToken);
            }
            catch (PaidCallInFlightException inFlight)
            {
                return new LineResult.Waiting(inFlight.LeaseUntil);
            }

            if (call.State == PaidCallState.Unknown) call = await ReconcileAsync(call, speech, cancellationToken);
            // The write-off is the recorded decision that allows another attempt.
            if (call.State != PaidCallState.WrittenOff) return await ReadAsync(order, line, call, folder, cancellationToken);
        }

        return new LineResult.Failed(SpeechFailures.OutcomeUnknown);
    }

    private PaidCallIntent Intent(ProduceAudio order, ScriptLine line, SpeechText speech, int attempt) => new()
    {
        ProjectId = order.ProjectId,
        RunId = order.RunId,
        Item = line.Item,
        Attempt = attempt,
        Provider = "elevenlabs",
        Model = speech.Model.Id,
        CanonicalRequest = speech.Canonical,
        MaxCostMicros = speech.ExpectedCostMicros,
        AllowanceMicros = order.AllowanceMicros,
        KeyFingerprint = client.KeyFingerprint,
    };

    /// <summary>Found in the history, it goes on as if the answer had come; not found in time, it is written off.</summary>
    private async Task<PaidCall> ReconcileAsync(PaidCall call, SpeechText speech, CancellationToken cancellationToken)
    {
        try
        {
            if (await recovery.FindAsync(call, speech, cancellationToken) is { } found) return await calls.ReconcileAsync(call.Id, found, cancellationToken);
        }
        catch (HttpRequestException)
        {
            // Nothing is written off while the provider cannot be asked.
            return call;
        }

        var givenUp = (call.SentAt ?? call.IntendedAt).AddSeconds(options.Value.UnknownSeconds) < clock.GetUtcNow();
        return givenUp ? await calls.WriteOffAsync(call.Id, cancellationToken) : call;
    }

    private async Task<LineResult> ReadAsync(ProduceAudio order, ScriptLine line, PaidCall call, WorkFolder folder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (call.State)
        {
            case PaidCallState.Intended when call.IntendedAt.AddSeconds(options.Value.BusySeconds) < now:
                var failure = call.Failure ?? SpeechFailures.Busy;
                await calls.FailAsync(call.Id, failure, 0, refusedBySafety: false, cancellationToken);
                return new LineResult.Failed(failure);
            case PaidCallState.Intended:
                return new LineResult.Waiting(call.NotBefore ?? now + s_historyPause);
            case PaidCallState.Unknown:
                return new LineResult.Waiting(now + s_historyPause);
            case PaidCallState.Failed or PaidCallState.Refused or PaidCallState.Cancelled:
                return new LineResult.Failed(call.Failure ?? SpeechFailures.Invalid);
            default:
                return new LineResult.Stored(await StoreAsync(order, line, call, folder, cancellationToken));
        }
    }

    private async Task<string> StoreAsync(ProduceAudio order, ScriptLine line, PaidCall call, WorkFolder folder, CancellationToken cancellationToken)
    {
        var path = folder.File($"narration_{line.ShotNumber:00}.mp3");
        var key = ObjectKeys.Narration(order.UserId, order.ProjectId, order.RunId, line.ShotNumber);
        if (call is { State: PaidCallState.Succeeded, Result: { } audio })
        {
            await File.WriteAllBytesAsync(path, Convert.FromBase64String(audio), cancellationToken);
            var stored = await objects.UploadAsync(path, key, "audio/mpeg", cancellationToken);
            call = await calls.FetchedAsync(call.Id, stored.Sha256, stored.Bytes, cancellationToken);
        }
        else
        {
            await objects.DownloadAsync(key, path, cancellationToken);
        }

        if (call.State != PaidCallState.Settled) await calls.SettleAsync(call.Id, cancellationToken);
        return path;
    }
}
