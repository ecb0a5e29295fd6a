using VideoGen.ProviderSimulator.Faults;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Faults;

[Collection(RealServers.Name)]
public sealed class GenerationFaultTests(GenerationFaultWorld world) : IClassFixture<GenerationFaultWorld>
{
    public static TheoryData<string, FaultKind> Rows => Taxonomy.RowsOf(GenerationFaultWorld.Providers);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_video_that_meets_a_fault_ends_as_the_taxonomy_says_and_is_never_bought_twice(string provider, FaultKind fault)
    {
        var trace = await world.OfAsync(provider, fault);
        var kind = Taxonomy.KindOf(provider, fault);

        Assert.Equal(1, trace.Happened);
        Assert.Equal(Enumerable.Range(1, trace.Calls.Count), trace.Calls.Select(call => call.Attempt));
        CheckEnd(trace, kind is null ? LadderStep.SendLater : FaultRules.Of(kind.Value).Ladder[0], kind);
        CheckLedger(trace, fault);
    }

    private static void CheckEnd(FaultTrace trace, LadderStep rung, ProviderFaultKind? kind)
    {
        var (model, last) = (trace.Calls[0].Model, trace.Calls[^1]);
        switch (rung)
        {
            case LadderStep.SendLater or LadderStep.OtherKey:
                Assert.Equal([PaidCallState.Settled], trace.Calls.Select(call => call.State));
                Assert.Null(trace.Generated!.Switch);
                break;
            // Without a sound of its own that could be switched off, the ladder goes on.
            case LadderStep.RetryOnce or LadderStep.SoundOff:
                Assert.Equal([StateOf(kind!.Value), PaidCallState.Settled], trace.Calls.Select(call => call.State));
                Assert.Equal((model, null), (last.Model, trace.Generated!.Switch));
                break;
            case LadderStep.OtherModel:
                Assert.Equal([PaidCallState.Failed, PaidCallState.Settled], trace.Calls.Select(call => call.State));
                Assert.Equal((model, last.Model, FaultRules.Of(kind!.Value).Code), (trace.Generated!.Switch!.From, trace.Generated.Switch.To, trace.Generated.Switch.Code));
                break;
            default:
                Assert.Equal([StateOf(kind!.Value)], trace.Calls.Select(call => call.State));
                Assert.Equal(FaultRules.Of(kind.Value).Code, trace.Failed!.Failure.Code);
                Assert.Equal(rung == LadderStep.OfferRewrite, trace.Failed.Choices.Contains("offer-rewrite"));
                break;
        }
    }

    /// <summary>Each attempt was accepted at most once, and what is known of costs is what the provider charged.</summary>
    private static void CheckLedger(FaultTrace trace, FaultKind fault)
    {
        var isLost = Taxonomy.Lost.Contains(fault);
        Assert.Equal(trace.Calls.Count(call => call.TaskId is not null) + (isLost ? 1 : 0), trace.Accepted.Count);
        Assert.Equal(isLost || fault == FaultKind.DroppedBeforeAcceptance ? 1 : 0, trace.Calls.Count(call => call.State == PaidCallState.WrittenOff));
        Assert.All(trace.Calls, call => Assert.Equal(0, call.ReservedMicros));

        var known = trace.Calls.Where(call => call.State != PaidCallState.WrittenOff).Sum(call => call.CostMicros);
        var charged = trace.Accepted.Where(entry => !isLost || entry.Fault != fault).Sum(entry => entry.ChargeMicros);
        // What never ends is not billed yet, and counts as spent all the same.
        if (fault == FaultKind.StuckJob) Assert.InRange(charged, 0, known);
        else Assert.Equal(charged, known);
        Assert.Equal(trace.Generated?.Receipts.Sum(receipt => receipt.CostMicros) ?? trace.Failed!.CostMicros,
            (trace.Generated?.CostMicros ?? trace.Failed!.Receipts.Sum(receipt => receipt.CostMicros)));
    }

    private static PaidCallState StateOf(ProviderFaultKind kind) => kind switch
    {
        ProviderFaultKind.UnknownOutcome => PaidCallState.WrittenOff,
        ProviderFaultKind.RefusedInput or ProviderFaultKind.RefusedOutput => PaidCallState.Refused,
        // Delivered and paid.
        ProviderFaultKind.BadOutput => PaidCallState.Settled,
        _ => PaidCallState.Failed,
    };
}
