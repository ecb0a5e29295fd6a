using MassTransit;
using MassTransit.Context;
using MassTransit.Scheduling;

namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

/// <summary>Gives everything outside a consumer's transaction, redelivery above all, a scheduler.</summary>
internal sealed class DirectScheduleFilter(IDirectScheduler scheduler) : IFilter<ConsumeContext>
{
    public Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        var topology = context.GetPayload<IBusTopology>();
        context.GetOrAddPayload<MessageSchedulerContext>(() =>
            new ConsumeMessageSchedulerContext(context, consumer => new MessageScheduler(scheduler.For(consumer), topology)));
        return next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("directSchedule");
}
