using VideoGen.Contracts.Spending;
using static VideoGen.ServiceDefaults.Providers.Faults.LadderStep;

namespace VideoGen.ServiceDefaults.Providers.Faults;

/// <summary>The error taxonomy as a table: code, who pays, retryable, words for the user, failure ladder.</summary>
public static class FaultRules
{
    public static IReadOnlyList<FaultRule> All { get; } =
    [
        new(ProviderFaultKind.Transient, "provider-unavailable", FaultPayer.Nobody, true,
            "The {provider} could not be reached.", "Try again in a few minutes.", [SendLater, OtherModel, Ask]),
        new(ProviderFaultKind.Throttled, "provider-busy", FaultPayer.Nobody, true,
            "The {provider} takes no more work at the moment.", "Try again later.", [OtherKey, SendLater, Ask]),
        new(ProviderFaultKind.OutOfCredit, "provider-credits-exhausted", FaultPayer.Nobody, true,
            "The account at the {provider} has no credit left.", "Try again when the operator has topped it up.", [OtherKey, OtherModel, Ask]),
        new(ProviderFaultKind.KeyRevoked, "provider-key-refused", FaultPayer.Nobody, true,
            "The {provider} does not accept our key.", "The operator has to renew it; then try again.", [OtherKey, OtherModel, Ask]),
        new(ProviderFaultKind.ModelGone, "model-unavailable", FaultPayer.Nobody, false,
            "The {provider} no longer offers the chosen model.", "Choose another model in the plan.", [OtherModel, Ask]),
        new(ProviderFaultKind.BadRequest, "provider-rejected-request", FaultPayer.Nobody, false,
            "The {provider} could not use our request.", "Change the words or the model, and report this to us.", [Ask]),
        new(ProviderFaultKind.BadInput, "provider-bad-input", FaultPayer.AsBilled, false,
            "The {provider} could not use a picture or clip that we sent.", "Change the character image or the prompt.", [Ask]),
        new(ProviderFaultKind.RefusedInput, "content-refused", FaultPayer.AsBilled, false,
            "The {provider}'s safety rules refuse this text or picture.", "Change the words or the picture.", [OfferRewrite, Ask]),
        new(ProviderFaultKind.RefusedOutput, "result-refused", FaultPayer.AsBilled, true,
            "The {provider}'s safety rules refused what it had made.", "Change the words, or try once more.", [SoundOff, RetryOnce, OfferRewrite, Ask]),
        new(ProviderFaultKind.ProviderFailed, "provider-failed", FaultPayer.AsBilled, true,
            "The {provider} failed on its side.", "Generate it again.", [RetryOnce, OtherModel, Ask]),
        new(ProviderFaultKind.BadOutput, "provider-bad-output", FaultPayer.AsBilled, true,
            "The {provider} delivered something that is not usable.", "Generate it again.", [RetryOnce, OtherModel, Ask]),
        new(ProviderFaultKind.Lost, "provider-lost-task", FaultPayer.CountedAsSpent, true,
            "The {provider} no longer knows this job.", "Generate it again.", [RetryOnce, Ask]),
        new(ProviderFaultKind.TimedOut, "provider-timeout", FaultPayer.CountedAsSpent, true,
            "The {provider} did not finish in time.", "Generate it again.", [Ask]),
        new(ProviderFaultKind.UnknownOutcome, "provider-outcome-unknown", FaultPayer.CountedAsSpent, true,
            "The connection to the {provider} broke, and it cannot be known whether it took the job.", "Generate it again.", [RetryOnce, Ask]),
    ];

    public static FaultRule Of(ProviderFaultKind kind) => All.First(rule => rule.Kind == kind);

    /// <summary>The kind behind a failure that came from <see cref="ToFailure"/>; null for failures of our own.</summary>
    public static ProviderFaultKind? KindOf(Failure failure) => All.FirstOrDefault(rule => rule.Code == failure.Code)?.Kind;

    /// <summary>The fault in words that a user may read.</summary>
    /// <param name="provider">The provider's role: <c>video provider</c>, <c>voice provider</c>, <c>sound provider</c>, <c>language service</c>.</param>
    /// <param name="charged">Whether money was taken, or counts as taken.</param>
    public static Failure ToFailure(ProviderFaultKind kind, string provider, bool charged)
    {
        var rule = Of(kind);
        var money = charged ? "Its price counts as spent." : "Nothing was charged.";
        return new Failure(rule.Code, $"{rule.Happened.Replace("{provider}", provider, StringComparison.Ordinal)} {money} {rule.Advice}", rule.Retryable, charged);
    }
}
