using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Outbox;

/// <summary>
/// What one transaction sends. It is born held by the process that commits it, which also delivers it; when that process dies, the
/// lease runs out and any other takes it over.
/// </summary>
internal sealed class OutboxState : IVersioned
{
    public Guid OutboxId { get; set; }

    /// <summary>The process that delivers it.</summary>
    public Guid LockId { get; set; }
    public DateTimeOffset LeaseUntil { get; set; }
    public DateTimeOffset Created { get; set; }
    public int Version { get; set; }
}
