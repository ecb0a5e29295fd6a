namespace VideoGen.GenerationService.Tasks;

/// <summary>Where a provider's task is.</summary>
public enum TaskStatus
{
    /// <summary>Accepted, and waiting for the organisation's concurrency.</summary>
    Throttled,
    Pending,
    Running,
    Succeeded,
    Failed,

    /// <summary>Cancelled or deleted there; it will never deliver.</summary>
    Gone,

    /// <summary>The provider did not answer; says nothing about the task.</summary>
    Unreachable,
}
