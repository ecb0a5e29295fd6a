using MassTransit;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Spending;

namespace VideoGen.AudioService.Production;

/// <summary>A production that no attempt could finish ends at once, not at the run's deadline.</summary>
public sealed class FaultedProductionConsumer(RunSound sound) : IConsumer<Fault<ProduceAudio>>
{
    public async Task Consume(ConsumeContext<Fault<ProduceAudio>> context)
    {
        var order = context.Message.Message;
        var cost = await sound.CostAsync(order.RunId, context.CancellationToken);
        var failure = new Failure("audio-broken", "The sound broke off on our side. Generate the video again.", Retryable: true, Charged: cost > 0);
        await context.Publish(new AudioFailed(order.ProjectId, order.RunId, failure, cost), context.CancellationToken);
    }
}
