using MassTransit;
using MassTransit.Scheduling;

namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

/// <summary>Schedules by sending to endpoints that stage: the row appears where everything else of the same work appears.</summary>
internal sealed class StagedScheduler(MessageStage stage, ISendEndpointProvider stagedEndpoints) : IScheduleMessageProvider
{
    public async Task<ScheduledMessage<T>> ScheduleSend<T>(
        Uri destinationAddress, DateTime scheduledTime, T message, IPipe<SendContext<T>> pipe, CancellationToken cancellationToken) where T : class
    {
        var at = new DateTimeOffset(scheduledTime.Kind == DateTimeKind.Local ? scheduledTime.ToUniversalTime() : DateTime.SpecifyKind(scheduledTime, DateTimeKind.Utc));
        var schedulePipe = new SchedulePipe<T>(pipe, at, ScheduleTokenIdCache<T>.GetTokenId(message, NewId.NextGuid()));
        var endpoint = await stagedEndpoints.GetSendEndpoint(destinationAddress);
        await endpoint.Send(message, schedulePipe, cancellationToken);
        return new ScheduledMessageHandle<T>(schedulePipe.TokenId, at.UtcDateTime, destinationAddress, message);
    }

    public Task CancelScheduledSend(Guid tokenId, CancellationToken cancellationToken) => stage.CancelAsync(tokenId, cancellationToken);

    public Task CancelScheduledSend(Uri destinationAddress, Guid tokenId, CancellationToken cancellationToken) => stage.CancelAsync(tokenId, cancellationToken);
}
