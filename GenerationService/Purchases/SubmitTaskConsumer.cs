using MassTransit;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Spending;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Providers;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Purchases;

/// <summary>Buys one step through the ledger and reports what the ledger then says. Safe to repeat: the ledger sends once.</summary>
public sealed class SubmitTaskConsumer(
    GenerationDbContext database, ClipPurchases purchases, IPaidCalls calls, IProviderKeys keys, IKeyHealth health, PollTimes polls, IOptions<GenerationOptions> options,
    IOptionsMonitor<ProviderOptions> providers, TimeProvider clock)
    : IConsumer<SubmitTask>
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(1);

    public async Task Consume(ConsumeContext<SubmitTask> context)
    {
        var (ticket, fingerprint) = context.Message;
        if (await database.FindClipAsync(ticket, nameof(ClipStateMachine.Submitting), context.CancellationToken) is not { } clip) return;
        if (await database.IsStoppedAsync(clip.ProjectId, clip.RunId, context.CancellationToken))
            await context.Publish(new CancelClip(clip.ProjectId, clip.CorrelationId, Forget: false));
        else
            await context.Publish((object)await BuyAsync(clip, fingerprint, context.CancellationToken));
    }

    private async Task<ClipMessage> BuyAsync(ClipSagaState clip, string fingerprint, CancellationToken cancellationToken)
    {
        try
        {
            var model = purchases.ModelOf(clip);
            if (keys.Find(model.Provider, fingerprint) is not { } key) return new SubmissionRequeued(clip.Ticket, fingerprint, clock.GetUtcNow());
            var purchase = await purchases.PrepareAsync(clip, key, cancellationToken);
            var call = await calls.SendAsync(purchase.Intent, purchase.Send, cancellationToken);
            await ReportHealthAsync(key, call, cancellationToken);
            return Report(clip, call, fingerprint);
        }
        catch (OrderRefusedException refused)
        {
            return new AttemptFailed(clip.Ticket, refused.Failure, 0, refused.Fault);
        }
        catch (FileNotFoundException)
        {
            return Failed(clip, OrderRefusedException.PictureMissing().Failure);
        }
        catch (AllowanceExceededException exceeded)
        {
            return Failed(clip, new Failure("allowance-exceeded", exceeded.Message, Retryable: false, Charged: false));
        }
        catch (PaidCallInFlightException inFlight)
        {
            return Delayed(clip, fingerprint, inFlight.LeaseUntil);
        }
        catch (Exception exception) when (ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            return clip.Deadline < clock.GetUtcNow()
                ? Failed(clip, VideoFault.Of(ProviderFaultKind.Transient, charged: false))
                : Delayed(clip, fingerprint, clock.GetUtcNow() + Pause(clip));
        }
    }

    private ClipMessage Report(ClipSagaState clip, PaidCall call, string fingerprint)
    {
        var now = clock.GetUtcNow();
        switch (call.State)
        {
            case PaidCallState.Intended:
                return NotTaken(clip, call, fingerprint);
            case PaidCallState.Unknown:
                return new SubmissionUnknown(clip.Ticket, call.Id, (call.SentAt ?? now) + options.Value.UnknownPatience);
            case PaidCallState.WrittenOff:
                return new AttemptFailed(
                    clip.Ticket, VideoFault.Of(ProviderFaultKind.UnknownOutcome, charged: true), call.CostMicros, ProviderFaultKind.UnknownOutcome);
            case PaidCallState.Failed or PaidCallState.Refused or PaidCallState.Cancelled:
                return Failed(clip, call.Failure ?? VideoFault.Of(ProviderFaultKind.Lost, charged: false), call.CostMicros);
            default:
                var taskId = call.TaskId ?? throw new InvalidOperationException($"The paid call {call.Id} is {call.State} and has no task.");
                var simulated = providers.Get(call.Provider).Simulated;
                return new TaskAccepted(
                    clip.Ticket, call.Id, taskId, call.KeyFingerprint, simulated, polls.Next(clip.Model), now + options.Value.TaskPatience);
        }
    }

    private ClipMessage NotTaken(ClipSagaState clip, PaidCall call, string fingerprint)
    {
        var failure = call.Failure ?? VideoFault.Of(ProviderFaultKind.Throttled, charged: false);
        if (clip.Deadline < clock.GetUtcNow()) return Failed(clip, failure);
        var paused = clock.GetUtcNow() + Pause(clip);
        var retryAt = call.NotBefore > paused ? call.NotBefore.Value : paused;
        if (FaultRules.KindOf(failure)?.IsOfTheKey() != true) return Delayed(clip, fingerprint, retryAt);
        // The pool knows by now how long the key rests.
        return new SubmissionRequeued(clip.Ticket, fingerprint, clock.GetUtcNow(), failure);
    }

    private async Task ReportHealthAsync(ProviderKey key, PaidCall call, CancellationToken cancellationToken)
    {
        var fault = call.State == PaidCallState.Intended && call.Failure is { } failure ? FaultRules.KindOf(failure) : null;
        var hint = call.NotBefore - clock.GetUtcNow();
        await health.ReportAsync(call.Provider, key, call.Model, fault, hint > RetryHint.Default ? hint : null, cancellationToken);
    }

    private SubmissionDelayed Delayed(ClipSagaState clip, string fingerprint, DateTimeOffset retryAt) =>
        new(clip.Ticket, fingerprint, retryAt, clip.Deadline ?? clock.GetUtcNow() + options.Value.SubmitPatience);

    private static AttemptFailed Failed(ClipSagaState clip, Failure failure, long costMicros = 0) =>
        new(clip.Ticket, failure, costMicros, FaultRules.KindOf(failure));

    /// <summary>2 s, doubled up to a minute, plus up to half of it at random.</summary>
    private static TimeSpan Pause(ClipSagaState clip)
    {
        var pause = s_firstPause * Math.Pow(2, Math.Min(clip.Delays, 10));
        return (pause < s_longestPause ? pause : s_longestPause) * (1 + Random.Shared.NextDouble() / 2);
    }
}
