using MassTransit;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Purchases;

/// <summary>No key took the purchase in time: ends the attempt.</summary>
public sealed class AbandonSubmissionConsumer(GenerationDbContext database, IPaidCalls calls) : IConsumer<AbandonSubmission>
{
    public async Task Consume(ConsumeContext<AbandonSubmission> context)
    {
        var (ticket, told) = context.Message;
        if (await database.FindClipAsync(ticket, nameof(ClipStateMachine.Submitting), context.CancellationToken) is not { } clip) return;
        var call = (await calls.OfClipAsync(clip, context.CancellationToken)).LastOrDefault(call => call.Item == clip.Item && call.Attempt == clip.Attempt);
        // It was bought after all; who bought it tells.
        if (call is { State: not PaidCallState.Intended }) return;
        var failure = told ?? call?.Failure ?? VideoFault.Of(ProviderFaultKind.Throttled, charged: false);
        await context.Publish(new AttemptFailed(ticket, failure, 0, FaultRules.KindOf(failure)));
    }
}
