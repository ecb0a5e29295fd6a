using Microsoft.Extensions.Options;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.Purchases;

/// <summary>
/// Brings a sound from wherever its purchase stands as far as it goes now: through the ledger, along the failure ladder, into the object
/// store. Safe to repeat: the ledger sends once.
/// </summary>
public sealed class SoundBuyer(
    SoundSubmission submission, SoundTasks tasks, LostSounds lost, SoundDelivery delivery, PurchaseLadder ladder, IPaidCalls calls, ModelCatalogue catalogue,
    IOptionsMonitor<ProviderOptions> providers, IOptions<PurchaseOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan s_lookPause = TimeSpan.FromSeconds(3);

    /// <exception cref="AllowanceExceededException">Not even a first attempt fits what the user approved.</exception>
    public async Task<PurchaseResult> ObtainAsync(WantedSound wanted, WorkFolder folder, CancellationToken cancellationToken)
    {
        var blocked = new Dictionary<string, Failure>();
        for (; ; )
        {
            var attempts = await calls.AttemptsAsync(wanted, cancellationToken);
            if (attempts.Count > 0 && !attempts[^1].IsOver())
            {
                if (await ContinueAsync(wanted, attempts, blocked, folder, cancellationToken) is { } result) return result;
                continue;
            }

            if (ladder.Next(wanted.Purchase, attempts, blocked.Keys.ToHashSet()) is not { } model) return new PurchaseResult.Failed(Reason(wanted, attempts, blocked));
            try
            {
                var step = await submission.SendAsync(wanted, model, attempts.Count + 1, intended: null, folder, cancellationToken);
                if (step is SubmissionStep.NoKey noKey) blocked[model.Id] = noKey.Failure;
                else if (step is SubmissionStep.Later later) return new PurchaseResult.Waiting(later.Until);
                else if (step is SubmissionStep.Impossible impossible) return new PurchaseResult.Failed(impossible.Failure);
            }
            catch (AllowanceExceededException) when (attempts.Count > 0)
            {
                return new PurchaseResult.Failed(Reason(wanted, attempts, blocked));
            }
        }
    }

    /// <returns>Null when the row has moved and is to be looked at again.</returns>
    private async Task<PurchaseResult?> ContinueAsync(
        WantedSound wanted, IReadOnlyList<PaidCall> attempts, Dictionary<string, Failure> blocked, WorkFolder folder, CancellationToken cancellationToken)
    {
        var call = attempts[^1];
        switch (call.State)
        {
            case PaidCallState.Intended or PaidCallState.Sending:
                var step = await submission.SendAsync(wanted, catalogue.Find(call.Model)!, call.Attempt, call, folder, cancellationToken);
                if (step is SubmissionStep.NoKey noKey) blocked[call.Model] = noKey.Failure;
                var never = step switch { SubmissionStep.NoKey missing => missing.Failure, SubmissionStep.Impossible impossible => impossible.Failure, _ => null };
                if (never is { } failure)
                    await calls.FailAsync(call.Id, failure, 0, refusedBySafety: false, cancellationToken);
                return step is SubmissionStep.Later later ? new PurchaseResult.Waiting(later.Until) : null;
            case PaidCallState.Accepted:
                return await tasks.LookAsync(wanted, call, cancellationToken);
            case PaidCallState.Unknown:
                if (await lost.FindAsync(wanted, call, cancellationToken)) return null;
                var givenUp = (call.SentAt ?? call.IntendedAt).AddSeconds(options.Value.UnknownSeconds);
                if (givenUp > clock.GetUtcNow()) return new PurchaseResult.Waiting(Earlier(givenUp, clock.GetUtcNow() + s_lookPause));
                // The write-off is the recorded decision that allows another attempt.
                await calls.WriteOffAsync(call.Id, cancellationToken);
                return null;
            default:
                return await delivery.ReceiveAsync(wanted, call, folder, cancellationToken) is { } waiting
                    ? waiting
                    : (await calls.FindAsync(call.Id, cancellationToken))!.IsOver() ? null : new PurchaseResult.Stored(SwitchOf(wanted, attempts));
        }
    }

    private ModelSwitch? SwitchOf(WantedSound wanted, IReadOnlyList<PaidCall> attempts)
    {
        var choice = catalogue.Default(wanted.Purchase.Model.Capability);
        if (attempts[^1].Model == choice.Id) return null;
        var because = attempts.LastOrDefault(attempt => attempt.IsOver() && attempt.Model != attempts[^1].Model)?.Reason(wanted.Role).Code
            ?? (ladder.IsAvailable(choice) ? FaultRules.Of(ProviderFaultKind.OutOfCredit).Code : ProviderNotConfigured.Code);
        return new ModelSwitch(choice.Id, attempts[^1].Model, because);
    }

    private Failure Reason(WantedSound wanted, IReadOnlyList<PaidCall> attempts, Dictionary<string, Failure> blocked) =>
        attempts.Count > 0 ? attempts[^1].Reason(wanted.Role)
        : blocked.Values.FirstOrDefault() ?? ProviderNotConfigured.ToFailure(providers.Get(wanted.Purchase.Model.Provider), wanted.Role);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
