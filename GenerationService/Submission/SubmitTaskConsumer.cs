using MassTransit;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Spending;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Runway;
using VideoGen.GenerationService.Tasks;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Submission;

/// <summary>Buys one step through the ledger and reports what the ledger then says. Safe to repeat: the ledger sends once.</summary>
public sealed class SubmitTaskConsumer(
    GenerationDbContext database, ClipPurchases purchases, IPaidCalls calls, PollTimes polls, IOptions<GenerationOptions> options,
    IOptionsMonitor<ProviderOptions> providers, TimeProvider clock)
    : IConsumer<SubmitTask>
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(1);

    public async Task Consume(ConsumeContext<SubmitTask> context)
    {
        var ticket = context.Message.Ticket;
        if (await database.FindClipAsync(ticket, nameof(ClipStateMachine.Submitting), context.CancellationToken) is not { } clip) return;
        if (await database.IsStoppedAsync(clip.ProjectId, clip.RunId, context.CancellationToken))
            await context.Publish(new CancelClip(clip.ProjectId, clip.CorrelationId, Forget: false));
        else
            await context.Publish((object)await BuyAsync(clip, context.CancellationToken));
    }

    private async Task<ClipMessage> BuyAsync(ClipSagaState clip, CancellationToken cancellationToken)
    {
        try
        {
            var purchase = await purchases.PrepareAsync(clip, cancellationToken);
            return await ReportAsync(clip, await calls.SendAsync(purchase.Intent, purchase.Send, cancellationToken), cancellationToken);
        }
        catch (OrderRefusedException refused)
        {
            return Failed(clip, refused.Failure);
        }
        catch (FileNotFoundException)
        {
            return Failed(clip, OrderRefusedException.CharacterMissing().Failure);
        }
        catch (AllowanceExceededException exceeded)
        {
            return Failed(clip, new Failure("allowance-exceeded", exceeded.Message, Retryable: false, Charged: false));
        }
        catch (PaidCallInFlightException inFlight)
        {
            return Delayed(clip, inFlight.LeaseUntil);
        }
        catch (HttpRequestException)
        {
            return clip.Deadline < clock.GetUtcNow() ? Failed(clip, RunwayFailures.Unreachable) : Delayed(clip, clock.GetUtcNow() + Pause(clip));
        }
    }

    private async Task<ClipMessage> ReportAsync(ClipSagaState clip, PaidCall call, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (call.State)
        {
            case PaidCallState.Intended when clip.Deadline < now:
                var failure = call.Failure ?? RunwayFailures.Busy;
                await calls.FailAsync(call.Id, failure, 0, refusedBySafety: false, cancellationToken);
                return Failed(clip, failure);
            case PaidCallState.Intended:
                var paused = now + Pause(clip);
                return Delayed(clip, call.NotBefore > paused ? call.NotBefore.Value : paused);
            case PaidCallState.Unknown:
                return new SubmissionUnknown(clip.Ticket, call.Id, (call.SentAt ?? now) + options.Value.UnknownPatience);
            case PaidCallState.WrittenOff:
                return new AttemptFailed(clip.Ticket, RunwayFailures.OutcomeUnknown, call.CostMicros, clip.Attempt < options.Value.MaxAttempts);
            case PaidCallState.Failed or PaidCallState.Refused or PaidCallState.Cancelled:
                return new AttemptFailed(clip.Ticket, call.Failure ?? RunwayFailures.Lost(charged: false), call.CostMicros, MayRetry: false);
            default:
                var taskId = call.TaskId ?? throw new InvalidOperationException($"The paid call {call.Id} is {call.State} and has no task.");
                var simulated = providers.Get(RunwayClient.Provider).Simulated;
                return new TaskAccepted(clip.Ticket, call.Id, taskId, call.KeyFingerprint, simulated, polls.Next(), now + options.Value.TaskPatience);
        }
    }

    private SubmissionDelayed Delayed(ClipSagaState clip, DateTimeOffset retryAt) =>
        new(clip.Ticket, retryAt, clip.Deadline ?? clock.GetUtcNow() + options.Value.SubmitPatience);

    private static AttemptFailed Failed(ClipSagaState clip, Failure failure) => new(clip.Ticket, failure, 0, MayRetry: false);

    /// <summary>2 s, doubled up to a minute, plus up to half of it at random.</summary>
    private static TimeSpan Pause(ClipSagaState clip)
    {
        var pause = s_firstPause * Math.Pow(2, Math.Min(clip.Delays, 10));
        return (pause < s_longestPause ? pause : s_longestPause) * (1 + Random.Shared.NextDouble() / 2);
    }
}
