using MassTransit;
using MassTransit.Context;
using MassTransit.Middleware.Outbox;
using MassTransit.Scheduling;
using VideoGen.ServiceDefaults.Messaging.Scheduling;

namespace VideoGen.ServiceDefaults.Messaging.Inbox;

/// <summary>What a consumer sees: publishing, sending, responding and scheduling all go to the stage.</summary>
internal sealed class StagedConsumeContext<TMessage> : ConsumeContextScope<TMessage> where TMessage : class
{
    private readonly ConsumeContext<TMessage> _received;

    public StagedConsumeContext(ConsumeContext<TMessage> received, MessageStage stage) : base(received)
    {
        _received = received;
        var staged = new OutboxReceiveContext(stage, received.ReceiveContext);
        ReceiveContext = staged;
        PublishEndpointProvider = staged.PublishEndpointProvider;
        var topology = received.GetPayload<IBusTopology>();
        var scheduler = new ConsumeMessageSchedulerContext(this, consumer => new MessageScheduler(new StagedScheduler(stage, consumer), topology));
        AddOrUpdatePayload<MessageSchedulerContext>(() => scheduler, _ => scheduler);
    }

    // A fault has to leave although the stage is dropped.
    public override Task NotifyFaulted(TimeSpan duration, string consumerType, Exception exception) => _received.NotifyFaulted(duration, consumerType, exception);

    public override Task NotifyFaulted<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception) =>
        context is ConsumeContext<TMessage> ? _received.NotifyFaulted(duration, consumerType, exception) : base.NotifyFaulted(context, duration, consumerType, exception);
}
