using VideoGen.ProviderSimulator.Faults.Table;

namespace VideoGen.ProviderSimulator.Faults;

public static class FaultRuleChecks
{
    private const int LongestDelay = 600_000;

    /// <summary>What is wrong with a rule, in a sentence that says what to do; null when it can be set.</summary>
    public static string? Problem(FaultRule rule)
    {
        if (rule.Provider is not null && FaultTable.Find(rule.Provider) is null)
            return $"There is no provider \"{rule.Provider}\". Use one of {Names(FaultTable.Providers.Select(known => known.Provider))}, or leave it out for all.";
        if (!FaultTable.Reaches(rule.Kind, rule.Provider))
            return $"{FaultName.Of(rule.Kind)} cannot happen at {rule.Provider}. What can: {Names(FaultTable.Find(rule.Provider!)!.Kinds.Select(FaultName.Of))}.";
        if (rule.Times < 1) return "times is at least 1; leave it out for ever.";
        if (rule.After < 0) return "after is at least 0.";
        if (rule.Probability is not (> 0 and <= 1)) return "probability is above 0 and at most 1.";
        if (rule.Milliseconds is < 0 or > LongestDelay || rule.JitterMilliseconds is < 0 or > LongestDelay)
            return $"milliseconds and jitter_milliseconds are 0 to {LongestDelay}.";
        if (rule.Kind == FaultKind.Latency && rule.Milliseconds + rule.JitterMilliseconds == 0) return "latency needs milliseconds or jitter_milliseconds.";
        if (rule.Status is < 500 or > 599) return "status is 500 to 599.";
        if (rule.RetryAfterSeconds < 0) return "retry_after_seconds is at least 0.";
        return rule.Seconds <= 0 ? "seconds is above 0." : null;
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
