using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.UnitTests.ServiceDefaults;

public sealed class PaidCallReceiptTests
{
    private static readonly DateTimeOffset s_sent = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_receipt_says_what_the_ledger_closed_and_what_was_never_sent_is_none()
    {
        PaidCall[] calls =
        [
            Call("shot-03/take-1/video", PaidCallState.Settled, cost: 250_000, sent: s_sent, ended: s_sent.AddSeconds(30)),
            Call("shot-12/narration", PaidCallState.WrittenOff, cost: 4_000, sent: s_sent, failure: "provider-outcome-unknown", estimated: true),
            Call("music", PaidCallState.Refused, cost: 0, sent: s_sent),
            Call("shot-01/take-1/still", PaidCallState.Cancelled, cost: 0, sent: null),
        ];

        Assert.Equal(
            [
                new Receipt("shot-03/take-1/video", 3, 1, "runway", "gen4_turbo", "settled", "t-1", 250_000, false, null, s_sent.AddSeconds(30)),
                new Receipt("shot-12/narration", 12, 1, "runway", "gen4_turbo", "written-off", "t-1", 4_000, true, "provider-outcome-unknown", s_sent),
                new Receipt("music", null, 1, "runway", "gen4_turbo", "refused", "t-1", 0, false, null, s_sent),
            ],
            PaidCallReceipts.Of(calls));
    }

    private static PaidCall Call(
        string item, PaidCallState state, long cost, DateTimeOffset? sent, DateTimeOffset? ended = null, string? failure = null, bool estimated = false) => new()
    {
        Item = item,
        Attempt = 1,
        Provider = "runway",
        Model = "gen4_turbo",
        State = state,
        TaskId = "t-1",
        CostMicros = cost,
        Estimated = estimated,
        Failure = failure is null ? null : new Failure(failure, "", true, true),
        SentAt = sent,
        EndedAt = ended,
    };
}
