using MassTransit;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Purchases;

/// <summary>
/// The providers list no tasks, so a lost answer cannot be looked up. When its time is over the money counts as spent, also for a clip that
/// was cancelled meanwhile, and the ladder may allow one more attempt.
/// </summary>
public sealed class WriteOffSubmissionConsumer(IPaidCalls calls) : IConsumer<WriteOffSubmission>
{
    public async Task Consume(ConsumeContext<WriteOffSubmission> context)
    {
        var (ticket, callId) = context.Message;
        var call = await calls.FindAsync(callId, context.CancellationToken);
        if (call?.State is not (PaidCallState.Unknown or PaidCallState.WrittenOff)) return;

        call = await calls.WriteOffAsync(callId, context.CancellationToken);
        await context.Publish(new AttemptFailed(
            ticket, VideoFault.Of(ProviderFaultKind.UnknownOutcome, charged: true), call.CostMicros, ProviderFaultKind.UnknownOutcome));
    }
}
