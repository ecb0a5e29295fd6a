namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>An outbox with its messages in order.</summary>
internal sealed record OutgoingMessages(OutboxState State, IReadOnlyList<OutboxMessage> Messages);
