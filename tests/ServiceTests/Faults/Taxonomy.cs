using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Faults.Table;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceTests.Faults;

/// <summary>What each fault of the simulator is in our taxonomy; <see cref="FaultRules"/> says what has to follow from that.</summary>
internal static class Taxonomy
{
    /// <summary>Accepted and billed, and our ledger cannot know it.</summary>
    public static readonly FaultKind[] Lost =
        [FaultKind.ErrorAfterAcceptance, FaultKind.DroppedAfterAcceptance, FaultKind.Silence, FaultKind.HalfJson, FaultKind.WrongTypes, FaultKind.HtmlAnswer];

    /// <summary>The rows of the simulator's table that belong to these providers.</summary>
    public static TheoryData<string, FaultKind> RowsOf(params ReadOnlySpan<string> providers)
    {
        var rows = new TheoryData<string, FaultKind>();
        foreach (var (provider, kind) in FaultTable.Rows)
            if (providers.Contains(provider)) rows.Add(provider, kind);
        return rows;
    }

    /// <returns>Null where nothing is wrong in the end: it only comes later.</returns>
    public static ProviderFaultKind? KindOf(string provider, FaultKind fault) => (provider, fault) switch
    {
        // Runway takes the task and lets it wait.
        ("runway", FaultKind.TooManyConcurrent) => null,
        // The clip is inside the operation's document, which is then forgotten.
        ("vertex", FaultKind.OutputExpired) => ProviderFaultKind.Lost,
        // Groq does not moderate: the model declines in words, which are no answer to the question.
        ("groq", FaultKind.RefusedInput) => ProviderFaultKind.BadOutput,
        ("elevenlabs", FaultKind.SystemBusy) => ProviderFaultKind.Throttled,
        // Nobody bills there, so a machine that failed has failed and nothing more; half a sound is a sound that is too short.
        ("mmaudio", FaultKind.ErrorAfterAcceptance) => ProviderFaultKind.ProviderFailed,
        ("mmaudio", FaultKind.HalfJson) => ProviderFaultKind.BadOutput,
        // fal has one word for both.
        ("fal", FaultKind.RefusedOutput) => ProviderFaultKind.RefusedInput,
        _ => KindOf(fault),
    };

    private static ProviderFaultKind? KindOf(FaultKind fault) => fault switch
    {
        FaultKind.Latency or FaultKind.UnknownStatus or FaultKind.OutputExpired => null,
        FaultKind.ErrorBeforeAcceptance => ProviderFaultKind.Transient,
        FaultKind.SystemBusy => ProviderFaultKind.Transient,
        FaultKind.RateLimited or FaultKind.TooManyConcurrent or FaultKind.DailyLimit => ProviderFaultKind.Throttled,
        FaultKind.NoCredit => ProviderFaultKind.OutOfCredit,
        FaultKind.KeyRevoked => ProviderFaultKind.KeyRevoked,
        FaultKind.ModelGone => ProviderFaultKind.ModelGone,
        FaultKind.RefusedInput => ProviderFaultKind.RefusedInput,
        FaultKind.RefusedOutput => ProviderFaultKind.RefusedOutput,
        FaultKind.JobFails => ProviderFaultKind.ProviderFailed,
        FaultKind.CorruptMedia or FaultKind.WrongDuration or FaultKind.MalformedAnswer => ProviderFaultKind.BadOutput,
        FaultKind.StuckJob => ProviderFaultKind.TimedOut,
        FaultKind.DroppedBeforeAcceptance => ProviderFaultKind.UnknownOutcome,
        _ when Lost.Contains(fault) => ProviderFaultKind.UnknownOutcome,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Say here what this fault is in the taxonomy."),
    };
}
