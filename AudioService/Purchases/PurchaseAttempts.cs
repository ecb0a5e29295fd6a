using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.Purchases;

/// <summary>The ledger's rows of one sound as attempts: what has been tried is nowhere else.</summary>
internal static class PurchaseAttempts
{
    public static async Task<IReadOnlyList<PaidCall>> AttemptsAsync(this IPaidCalls calls, WantedSound wanted, CancellationToken cancellationToken) =>
        [.. (await calls.OfRunAsync(wanted.Order.RunId, cancellationToken)).Where(call => call.Item == wanted.Item).OrderBy(call => call.Attempt)];

    /// <summary>It ended without a sound.</summary>
    public static bool IsOver(this PaidCall call) =>
        call.State is PaidCallState.Failed or PaidCallState.Refused or PaidCallState.Cancelled or PaidCallState.WrittenOff || call.IsUnusable();

    /// <summary>Why it ended without a sound; null for a failure that is no provider's.</summary>
    public static ProviderFaultKind? Fault(this PaidCall call) => call switch
    {
        { State: PaidCallState.WrittenOff } => ProviderFaultKind.UnknownOutcome,
        _ when call.IsUnusable() => ProviderFaultKind.BadOutput,
        { Failure: { } failure } => FaultRules.KindOf(failure),
        _ => null,
    };

    /// <param name="role">For the user's words.</param>
    public static Failure Reason(this PaidCall call, string role) =>
        call.State is PaidCallState.Failed or PaidCallState.Refused && call.Failure is { } failure
            ? failure
            : FaultRules.ToFailure(call.Fault() ?? ProviderFaultKind.ProviderFailed, role, call.CostMicros > 0);

    /// <summary>Delivered and paid, and closed without being kept: it could not be used.</summary>
    private static bool IsUnusable(this PaidCall call) => call is { State: PaidCallState.Settled, Sha256: null };
}
