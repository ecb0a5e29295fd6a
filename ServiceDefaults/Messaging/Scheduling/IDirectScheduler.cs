using MassTransit;

namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

/// <summary>Writes a scheduled message at once, in a transaction of its own: for redelivery, whose consumer has just failed.</summary>
internal interface IDirectScheduler
{
    IScheduleMessageProvider For(ConsumeContext context);
}
