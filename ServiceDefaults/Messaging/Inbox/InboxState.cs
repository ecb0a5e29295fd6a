namespace VideoGen.ServiceDefaults.Messaging.Inbox;

/// <summary>One consumer has handled one message; the key makes a second handling impossible.</summary>
internal sealed class InboxState
{
    public Guid MessageId { get; set; }
    public Guid ConsumerId { get; set; }
    public DateTimeOffset Received { get; set; }
    public DateTimeOffset Consumed { get; set; }
}
