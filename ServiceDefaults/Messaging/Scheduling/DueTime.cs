namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

/// <summary>Rides on a send context: this message leaves later.</summary>
internal sealed record DueTime(DateTimeOffset At, Guid TokenId);
