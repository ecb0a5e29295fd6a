using VideoGen.Contracts.Generation;
using VideoGen.ProviderSimulator.Ledger;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.ServiceTests.Faults;

/// <summary>What is left of a purchase that met a fault.</summary>
/// <param name="Calls">The attempts at it, in our ledger, oldest first.</param>
/// <param name="Accepted">What the simulated providers accepted for it.</param>
/// <param name="Happened">How often the fault struck.</param>
internal sealed record FaultTrace(
    ClipGenerated? Generated, ClipFailed? Failed, IReadOnlyList<PaidCall> Calls, IReadOnlyList<LedgerEntry> Accepted, int Happened);
