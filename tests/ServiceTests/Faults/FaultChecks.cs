using VideoGen.ProviderSimulator.Faults;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;
using static VideoGen.ServiceDefaults.PaidCalls.PaidCallState;

namespace VideoGen.ServiceTests.Faults;

/// <summary>The taxonomy as a judge: a fault that struck once must have led to what its kind's rule says, and to no second purchase.</summary>
internal static class FaultChecks
{
    /// <param name="isFound">A lost answer can be looked up at the provider.</param>
    public static void Check(FaultTrace trace, string provider, FaultKind fault, bool isFound = false)
    {
        var kind = Taxonomy.KindOf(provider, fault);
        if (isFound && Taxonomy.Lost.Contains(fault)) kind = null;
        var rung = kind is null ? LadderStep.SendLater : FaultRules.Of(kind.Value).Ladder[0];

        Assert.Equal(1, trace.Happened);
        Assert.Equal(Enumerable.Range(1, trace.Calls.Count), trace.Calls.Select(call => call.Attempt));
        Assert.All(trace.Calls, call => Assert.Equal(0, call.ReservedMicros));
        CheckEnd(trace, rung, kind);
        CheckPurchases(trace, isSentAgain: rung is LadderStep.SendLater or LadderStep.OtherKey);
        CheckMoney(trace, fault);
    }

    private static void CheckEnd(FaultTrace trace, LadderStep rung, ProviderFaultKind? kind)
    {
        var first = kind is null ? Settled : StateOf(kind.Value);
        var states = trace.Calls.Select(call => call.State);
        switch (rung)
        {
            case LadderStep.SendLater or LadderStep.OtherKey:
                Assert.Equal([Settled], states);
                Assert.Null(trace.Switch);
                break;
            // Without a sound of its own that could be switched off, the ladder goes on.
            case LadderStep.RetryOnce or LadderStep.SoundOff:
                Assert.Equal([first, Settled], states);
                Assert.Equal((trace.Calls[0].Model, null), (trace.Calls[1].Model, trace.Switch));
                break;
            case LadderStep.OtherModel:
                Assert.Equal([first, Settled], states);
                Assert.Equal((trace.Calls[0].Model, trace.Calls[1].Model, FaultRules.Of(kind!.Value).Code), (trace.Switch!.From, trace.Switch.To, trace.Switch.Code));
                break;
            default:
                Assert.Equal([first], states);
                Assert.Equal(FaultRules.Of(kind!.Value).Code, trace.Failure!.Code);
                break;
        }

        Assert.Equal(rung is LadderStep.Ask or LadderStep.OfferRewrite, trace.Failure is not null);
    }

    /// <summary>Each attempt was accepted at most once: the provider's own book is the judge.</summary>
    private static void CheckPurchases(FaultTrace trace, bool isSentAgain)
    {
        var refused = trace.Submitted.Count(entry => !entry.Accepted);
        Assert.InRange(refused, 0, 1);
        Assert.Equal(trace.Calls.Count - (isSentAgain ? 0 : refused), trace.Submitted.Count - refused);
    }

    /// <summary>What we know of costs is what the provider charged, but for what may never be known.</summary>
    private static void CheckMoney(FaultTrace trace, FaultKind fault)
    {
        var isWrittenOff = trace.Calls.Any(call => call.State == WrittenOff);
        var known = trace.Calls.Where(call => call.State != WrittenOff).Sum(call => call.CostMicros);
        var charged = trace.Submitted.Where(entry => !isWrittenOff || entry.Fault != fault).Sum(entry => entry.ChargeMicros);
        // What never ends is not billed, or not yet, and counts as spent all the same.
        if (fault == FaultKind.StuckJob) Assert.InRange(charged, 0, known);
        else Assert.Equal(charged, known);
    }

    private static PaidCallState StateOf(ProviderFaultKind kind) => kind switch
    {
        ProviderFaultKind.UnknownOutcome => WrittenOff,
        ProviderFaultKind.RefusedInput or ProviderFaultKind.RefusedOutput => Refused,
        // Delivered and paid.
        ProviderFaultKind.BadOutput => Settled,
        _ => Failed,
    };
}
