using Microsoft.Extensions.Options;
using VideoGen.AudioService.Narration;
using VideoGen.AudioService.Providers;
using VideoGen.Contracts.Spending;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.Purchases;

/// <summary>Sends one attempt once: a place of the key pool, the free preparations, the ledger, and what the answer says about the key.</summary>
public sealed class SoundSubmission(
    SoundRequests requests, IPaidCalls calls, IKeyPool pool, IKeyHealth health, IOptionsMonitor<ProviderOptions> providers, IOptions<PurchaseOptions> options,
    TimeProvider clock)
{
    private static readonly Failure s_clipGone =
        new("audio-clip-missing", "A clip of this video is no longer stored, so its sound effects cannot be made. Generate the video again.", Retryable: false, Charged: false);

    private static readonly Failure s_clipUnreadable =
        new("audio-clip-unreadable", "A clip of this video cannot be read, so its sound effects cannot be made.", Retryable: false, Charged: false);

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_linePatience = TimeSpan.FromSeconds(20);

    /// <param name="intended">The row of this attempt when there is one already.</param>
    /// <exception cref="AllowanceExceededException">It does not fit what the user approved; nothing was sent.</exception>
    public async Task<SubmissionStep> SendAsync(
        WantedSound wanted, CatalogueModel model, int attempt, PaidCall? intended, WorkFolder folder, CancellationToken cancellationToken)
    {
        if (wanted.Purchase.Kind == SoundKind.Narration && wanted.Purchase.Words.Length > model.MaxPromptLength) return new SubmissionStep.Impossible(VoiceFailures.TooLong);
        if (intended is { State: PaidCallState.Intended, Failure: { } last } && IsTooOld(intended)) return new SubmissionStep.Impossible(last);
        var place = wanted.Place(model, attempt);
        // A line is answered in seconds, so it is worth staying for a place; what runs as a task frees its place only when it is looked at.
        var answer = wanted.Purchase.Kind == SoundKind.Narration
            ? await pool.AcquireAsync(place, s_linePatience, clock, cancellationToken)
            : await pool.AcquireAsync(place, cancellationToken);
        switch (answer)
        {
            case KeyAnswer.Granted granted when intended?.NotBefore > clock.GetUtcNow() && granted.Key.Fingerprint == intended.KeyFingerprint:
                await pool.ReturnAsync(place, cancellationToken);
                return new SubmissionStep.Later(intended.NotBefore.Value);
            case KeyAnswer.Granted granted:
                return await SendAsync(wanted, model, attempt, place, granted.Key, folder, cancellationToken);
            case KeyAnswer.Wait { Reason: ProviderFaultKind.Throttled } wait:
                return new SubmissionStep.Later(wait.Until);
            case KeyAnswer.Wait wait:
                await pool.ReleaseAsync(place, cancellationToken);
                return new SubmissionStep.NoKey(FaultRules.ToFailure(wait.Reason, wanted.Role, charged: false));
            default:
                return new SubmissionStep.NoKey(ProviderNotConfigured.ToFailure(providers.Get(model.Provider), wanted.Role));
        }
    }

    private async Task<SubmissionStep> SendAsync(
        WantedSound wanted, CatalogueModel model, int attempt, KeyRequest place, ProviderKey key, WorkFolder folder, CancellationToken cancellationToken)
    {
        SubmitOutcome? outcome = null;
        try
        {
            var prepared = await requests.PrepareAsync(wanted, model, attempt, key, folder, cancellationToken);
            var call = await calls.SendAsync(
                Intent(wanted, model, attempt, prepared, key), async send => outcome = await prepared.Send(send), cancellationToken);
            await TellAsync(model, key, outcome, cancellationToken);
            if (call.State == PaidCallState.Accepted) return new SubmissionStep.Sent();
        }
        catch (PaidCallInFlightException inFlight)
        {
            return new SubmissionStep.Later(inFlight.LeaseUntil);
        }
        catch (HttpRequestException)
        {
            await pool.ReturnAsync(place, cancellationToken);
            return new SubmissionStep.Later(clock.GetUtcNow() + s_pause);
        }
        catch (Exception exception) when (exception is FileNotFoundException or MediaFailedException)
        {
            await pool.ReturnAsync(place, cancellationToken);
            return new SubmissionStep.Impossible(exception is FileNotFoundException ? s_clipGone : s_clipUnreadable);
        }
        catch (AllowanceExceededException)
        {
            await pool.ReturnAsync(place, cancellationToken);
            throw;
        }

        if (outcome is SubmitOutcome.NotTaken) await pool.ReturnAsync(place, cancellationToken);
        else await pool.ReleaseAsync(place, cancellationToken);
        return new SubmissionStep.Sent();
    }

    private Task TellAsync(CatalogueModel model, ProviderKey key, SubmitOutcome? outcome, CancellationToken cancellationToken) => outcome switch
    {
        SubmitOutcome.NotTaken notTaken => health.ReportAsync(model.Provider, key, model.Id, FaultRules.KindOf(notTaken.Failure), notTaken.Asked, cancellationToken),
        SubmitOutcome.Accepted or SubmitOutcome.Completed => health.ReportAsync(model.Provider, key, model.Id, fault: null, retryAfter: null, cancellationToken),
        _ => Task.CompletedTask,
    };

    private bool IsTooOld(PaidCall intended) => intended.IntendedAt.AddSeconds(options.Value.BusySeconds) < clock.GetUtcNow();

    private static PaidCallIntent Intent(WantedSound wanted, CatalogueModel model, int attempt, Submission prepared, ProviderKey key) => new()
    {
        ProjectId = wanted.Order.ProjectId,
        RunId = wanted.Order.RunId,
        Item = wanted.Item,
        Attempt = attempt,
        Provider = model.Provider,
        Model = model.Id,
        CanonicalRequest = prepared.Canonical,
        MaxCostMicros = prepared.MaxCostMicros,
        AllowanceMicros = wanted.Order.AllowanceMicros,
        KeyFingerprint = key.Fingerprint,
    };
}
