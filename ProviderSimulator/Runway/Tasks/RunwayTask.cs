using VideoGen.ProviderSimulator.Jobs;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>One accepted task of Runway.</summary>
public sealed record RunwayTask : GenerationJob
{
    private const long MicrosPerCredit = 10_000;

    public required int Credits { get; init; }
    public RunwayTaskStatus Status { get; init; }
    public string? Failure { get; init; }
    public string? FailureCode { get; init; }

    public override bool HasEnded => Status is RunwayTaskStatus.Succeeded or RunwayTaskStatus.Failed or RunwayTaskStatus.Cancelled;
    public override bool HasSucceeded => Status == RunwayTaskStatus.Succeeded;
    public override long ChargeMicros => HasSucceeded ? PriceMicros : 0;
    public long PriceMicros => Credits * MicrosPerCredit;
}
