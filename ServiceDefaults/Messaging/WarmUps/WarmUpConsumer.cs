using MassTransit;

namespace VideoGen.ServiceDefaults.Messaging.WarmUps;

/// <summary>Every process hears every other's; it answers its own only.</summary>
internal sealed class WarmUpConsumer(MessagingInstance instance, WarmUpProgress progress) : IConsumer<WarmUp>, IConsumer<WarmedUp>
{
    public Task Consume(ConsumeContext<WarmUp> context) =>
        context.Message.Instance == instance.Id ? context.Publish(new WarmedUp(instance.Id), context.CancellationToken) : Task.CompletedTask;

    public Task Consume(ConsumeContext<WarmedUp> context)
    {
        if (context.Message.Instance == instance.Id) progress.Finish();
        return Task.CompletedTask;
    }
}
