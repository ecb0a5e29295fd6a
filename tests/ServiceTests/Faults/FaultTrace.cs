using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.ServiceTests.Faults;

/// <summary>What is left of a purchase that met a fault.</summary>
/// <param name="Failure">What the user is told; null when the purchase was made in the end.</param>
/// <param name="Switch">Null when the chosen model made it.</param>
/// <param name="Calls">The attempts at it, in our ledger, oldest first.</param>
/// <param name="Submitted">What the simulated providers were asked for it, refused requests among it.</param>
/// <param name="Happened">How often the fault struck.</param>
internal sealed record FaultTrace(
    Failure? Failure, ModelSwitch? Switch, IReadOnlyList<PaidCall> Calls, IReadOnlyList<LedgerEntry> Submitted, int Happened)
{
    /// <summary>What the user can do, where it failed.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
