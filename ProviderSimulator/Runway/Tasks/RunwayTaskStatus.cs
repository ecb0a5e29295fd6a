namespace VideoGen.ProviderSimulator.Runway.Tasks;

public enum RunwayTaskStatus
{
    Pending,
    Throttled,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}
