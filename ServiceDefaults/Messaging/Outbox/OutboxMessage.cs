namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>One message of an outbox; they leave in the order of their sequence numbers.</summary>
internal sealed class OutboxMessage : StoredMessage
{
    public Guid OutboxId { get; set; }
    public override long SequenceNumber { get; set; }
}
