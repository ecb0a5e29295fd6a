using MassTransit;

namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

/// <summary>Marks one send as scheduled, under the token that a saga compares and a cancellation names.</summary>
internal sealed class SchedulePipe<T>(IPipe<SendContext<T>> inner, DateTimeOffset at, Guid tokenId) : IPipe<SendContext<T>> where T : class
{
    public Guid TokenId { get; private set; } = tokenId;

    public async Task Send(SendContext<T> context)
    {
        context.ScheduledMessageId = TokenId;
        await inner.Send(context);
        TokenId = context.ScheduledMessageId ?? TokenId;
        context.Headers.Set(MessageHeaders.SchedulingTokenId, TokenId.ToString("N"));
        context.GetOrAddPayload(() => new DueTime(at, TokenId));
    }

    public void Probe(ProbeContext context) => inner.Probe(context);
}
