namespace VideoGen.ProviderSimulator.Google.Jobs;

public enum VideoJobStatus
{
    Pending,
    Running,
    Succeeded,

    /// <summary>Done, and nothing passed the filters.</summary>
    Filtered,
    Failed,
    Cancelled,
}
