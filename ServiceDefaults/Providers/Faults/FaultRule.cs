namespace VideoGen.ServiceDefaults.Providers.Faults;

/// <summary>What follows from one kind of fault.</summary>
/// <param name="Code">Stable code of the <see cref="Contracts.Spending.Failure"/>; one for each kind.</param>
/// <param name="Retryable">Whether the same request may succeed later.</param>
/// <param name="Happened">Sentence with <c>{provider}</c> for the provider's role, e.g. "video provider".</param>
/// <param name="Advice">What the user can do.</param>
/// <param name="Ladder">Rungs in order; the last is always <see cref="LadderStep.Ask"/>.</param>
public sealed record FaultRule(
    ProviderFaultKind Kind, string Code, FaultPayer Payer, bool Retryable, string Happened, string Advice, IReadOnlyList<LadderStep> Ladder);
