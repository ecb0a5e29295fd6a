using MassTransit;
using VideoGen.AudioService.Persistence;
using VideoGen.Contracts.Audio;

namespace VideoGen.AudioService.Production;

/// <summary>Takes an order on. The same order again makes the track again; what is bought stays bought.</summary>
public sealed class ProduceAudioConsumer(AudioDbContext database, TimeProvider clock) : IConsumer<ProduceAudio>
{
    public async Task Consume(ConsumeContext<ProduceAudio> context)
    {
        var order = context.Message;
        var production = await database.Productions.FindAsync([order.RunId], context.CancellationToken);
        if (production is null) database.Add(production = new AudioProduction { RunId = order.RunId, ProjectId = order.ProjectId });
        production.Order = order;
        production.StartedAt = clock.GetUtcNow();
        production.Failure = null;
        production.EndedAt = null;
        await context.Publish(new ContinueProduction(order.ProjectId, order.RunId, Look: null));
    }
}
