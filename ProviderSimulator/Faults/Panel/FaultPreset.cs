using static VideoGen.ProviderSimulator.Faults.FaultKind;

namespace VideoGen.ProviderSimulator.Faults.Panel;

/// <summary>Rules that are set together.</summary>
public sealed record FaultPreset(string Name, string Sentence, params IReadOnlyList<FaultRule> Rules)
{
    public static IReadOnlyList<FaultPreset> All { get; } =
    [
        new("flaky", "A bad day: slow, now and then 503, 429 or a lost answer.",
            new FaultRule { Kind = FaultKind.Latency, Milliseconds = 200, JitterMilliseconds = 1500, Probability = 0.5 },
            new FaultRule { Kind = ErrorBeforeAcceptance, Probability = 0.15 },
            new FaultRule { Kind = RateLimited, Probability = 0.1, RetryAfterSeconds = 2 },
            new FaultRule { Kind = DroppedAfterAcceptance, Probability = 0.05 }),
        new("outage", "Nothing is accepted any more.",
            new FaultRule { Kind = ErrorBeforeAcceptance }),
        new("lost-answers", "Jobs are accepted and billed, and their answers get lost.",
            new FaultRule { Kind = DroppedAfterAcceptance, Probability = 0.2 },
            new FaultRule { Kind = ErrorAfterAcceptance, Probability = 0.2 },
            new FaultRule { Kind = HalfJson, Probability = 0.2 }),
        new("moderation", "Moderation refuses some prompts and some results.",
            new FaultRule { Kind = RefusedInput, Probability = 0.3 },
            new FaultRule { Kind = RefusedOutput, Probability = 0.3 }),
        new("limits", "Limits of rate, concurrency and day are reached now and then.",
            new FaultRule { Kind = RateLimited, Probability = 0.3, RetryAfterSeconds = 2 },
            new FaultRule { Kind = TooManyConcurrent, Probability = 0.3 },
            new FaultRule { Kind = SystemBusy, Probability = 0.2 }),
        new("account", "The first key is revoked once, then the account has no money left once.",
            new FaultRule { Kind = KeyRevoked, Times = 1 },
            new FaultRule { Kind = NoCredit, Times = 1 }),
        new("bad-results", "Results are broken, short, or their address has expired.",
            new FaultRule { Kind = CorruptMedia, Probability = 0.3 },
            new FaultRule { Kind = WrongDuration, Probability = 0.3 },
            new FaultRule { Kind = OutputExpired, Probability = 0.3 },
            new FaultRule { Kind = MalformedAnswer, Probability = 0.3 }),
    ];

    /// <param name="provider">Null for all.</param>
    /// <returns>Fresh rules, without those that cannot happen at the provider.</returns>
    public IEnumerable<FaultRule> For(string? provider) => Rules
        .Where(rule => Table.FaultTable.Reaches(rule.Kind, provider))
        .Select(rule => rule with { Id = FaultRule.NewId(), Provider = provider });
}
