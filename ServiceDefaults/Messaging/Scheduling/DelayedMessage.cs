using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Scheduling;

/// <summary>A message that leaves at its due time. The process that wrote it sends it; another one does when it is late.</summary>
internal sealed class DelayedMessage : StoredMessage, IVersioned
{
    public Guid TokenId { get; set; }
    public DateTimeOffset DueTime { get; set; }
    public Guid LockId { get; set; }

    /// <summary>Set while a process sends it; in the past otherwise.</summary>
    public DateTimeOffset LeaseUntil { get; set; }
    public int Version { get; set; }
}
