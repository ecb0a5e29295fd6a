using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.ServiceDefaults.Providers.Faults;

/// <summary>What a fault at submission means for the ledger.</summary>
public static class FaultOutcome
{
    /// <summary>Nothing runs and nothing was charged, unless the kind is <see cref="ProviderFaultKind.UnknownOutcome"/>.</summary>
    /// <param name="kind">What the provider's answer was understood as.</param>
    /// <param name="role">The provider's role in words, e.g. <c>video provider</c>.</param>
    /// <param name="asked">The wait that the provider asked for; null when it named none.</param>
    public static SubmitOutcome Of(ProviderFaultKind kind, string role, TimeSpan? asked) => kind switch
    {
        ProviderFaultKind.UnknownOutcome => new SubmitOutcome.Unknown(FaultRules.Of(kind).Code),
        _ when IsNotTaken(kind) => new SubmitOutcome.NotTaken(FaultRules.ToFailure(kind, role, charged: false), RetryHint.Pause(asked), asked),
        _ => new SubmitOutcome.Rejected(FaultRules.ToFailure(kind, role, charged: false), 0, kind.IsRefusal()),
    };

    /// <summary>The same call may be sent again, later or with another key.</summary>
    public static bool IsNotTaken(this ProviderFaultKind kind) => kind == ProviderFaultKind.Transient || kind.IsOfTheKey();

    /// <summary>Another key may have what this one lacks.</summary>
    public static bool IsOfTheKey(this ProviderFaultKind kind) =>
        kind is ProviderFaultKind.Throttled or ProviderFaultKind.OutOfCredit or ProviderFaultKind.KeyRevoked;

    public static bool IsRefusal(this ProviderFaultKind kind) => kind is ProviderFaultKind.RefusedInput or ProviderFaultKind.RefusedOutput;
}
