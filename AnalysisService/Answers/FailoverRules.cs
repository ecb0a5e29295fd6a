using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AnalysisService.Answers;

/// <summary>When another model is asked instead of waiting for the first.</summary>
public static class FailoverRules
{
    /// <summary>Somebody waits for the answer.</summary>
    public static readonly TimeSpan LongWait = TimeSpan.FromSeconds(30);

    /// <summary>A server error is worth this many tries in all.</summary>
    private const int Tries = 3;

    /// <summary>Nothing was bought, and another model may do.</summary>
    public static bool StandsIn(ProviderFaultKind kind) => kind
        is ProviderFaultKind.ModelGone or ProviderFaultKind.KeyRevoked or ProviderFaultKind.OutOfCredit or ProviderFaultKind.Throttled or ProviderFaultKind.Transient;

    /// <param name="kind">Why the question was not taken.</param>
    /// <param name="wait">What the provider asked for.</param>
    /// <param name="waits">How often in a row it was not taken before.</param>
    /// <param name="isLastModel">Nobody is left to stand in.</param>
    public static bool GivesUp(ProviderFaultKind? kind, TimeSpan wait, int waits, bool isLastModel) => kind switch
    {
        ProviderFaultKind.KeyRevoked or ProviderFaultKind.OutOfCredit => true,
        ProviderFaultKind.Throttled => wait > LongWait && !isLastModel,
        ProviderFaultKind.Transient => waits >= Tries - 1,
        _ => false,
    };
}
