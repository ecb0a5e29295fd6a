namespace VideoGen.ProviderSimulator.Fal.Queue;

public enum FalJobStatus
{
    InQueue,
    InProgress,

    /// <summary>Ended, well or not.</summary>
    Completed,
}
