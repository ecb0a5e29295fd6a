using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.ServiceDefaults.PaidCalls;

[Collection(RealServers.Name)]
public sealed class PaidCallLedgerTests(ServersFixture servers) : IAsyncLifetime
{
    private const long Cent = Money.MicrosPerCent;

    private readonly Guid _runId = Guid.NewGuid();
    private string _connectionString = "";
    private LedgerProcess _process = null!;
    private int _sent;

    private IPaidCalls Calls => _process.Calls;

    public async Task InitializeAsync()
    {
        _connectionString = await servers.CreateDatabaseAsync();
        _process = new LedgerProcess(_connectionString);
        await _process.MigrateAsync();
    }

    public async Task DisposeAsync() => await _process.DisposeAsync();

    [Fact]
    public async Task Twenty_identical_intents_at_once_are_sent_once()
    {
        var calls = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => InsistAsync(Intent("shot-01/video")))));

        Assert.Equal(1, _sent);
        Assert.Single(calls.Select(call => call.Id).Distinct());
        Assert.All(calls, call => Assert.Equal((PaidCallState.Accepted, "task-1"), (call.State, call.TaskId)));
    }

    [Fact]
    public async Task Fifty_intents_against_an_allowance_for_ten_send_ten()
    {
        var intents = Enumerable.Range(1, 50).Select(shot => Intent($"shot-{shot:00}/video", cost: 5 * Cent, allowance: 54 * Cent));

        var outcomes = await Task.WhenAll(intents.Select(intent => Task.Run(async () =>
        {
            try
            {
                return (await Calls.SendAsync(intent, AcceptAsync, CancellationToken.None)).State.ToString();
            }
            catch (AllowanceExceededException exceeded)
            {
                return $"refused with {exceeded.LeftMicros / Cent} left of {exceeded.NeededMicros / Cent}";
            }
        })));

        Assert.Equal(10, _sent);
        Assert.Equal(10, outcomes.Count(outcome => outcome == "Accepted"));
        Assert.Equal(40, outcomes.Count(outcome => outcome == "refused with 4 left of 5"));
        Assert.Equal((54 * Cent, 50 * Cent, 0), await _process.AllowanceAsync(_runId));
    }

    [Fact]
    public async Task A_call_whose_sender_died_becomes_unknown_and_is_never_sent_again()
    {
        var intent = Intent("shot-01/video");
        await LeaveInSendingAsync(intent, DateTimeOffset.UtcNow.AddSeconds(-1));

        var first = await Calls.SendAsync(intent, AcceptAsync, CancellationToken.None);
        var second = await Calls.SendAsync(intent, AcceptAsync, CancellationToken.None);

        Assert.Equal((PaidCallState.Unknown, PaidCallState.Unknown, 0), (first.State, second.State, _sent));
        Assert.Equal((100 * Cent, 5 * Cent, 0), await _process.AllowanceAsync(_runId));

        Assert.Equal(PaidCallState.WrittenOff, (await Calls.WriteOffAsync(first.Id, CancellationToken.None)).State);
        Assert.Equal((100 * Cent, 0, 5 * Cent), await _process.AllowanceAsync(_runId));
    }

    [Fact]
    public async Task A_call_whose_sender_died_is_written_off_and_one_that_is_being_sent_is_not()
    {
        var (dead, live) = (Intent("shot-01/video"), Intent("shot-02/video"));
        await LeaveInSendingAsync(dead, DateTimeOffset.UtcNow.AddSeconds(-1));
        await LeaveInSendingAsync(live, DateTimeOffset.UtcNow.AddMinutes(1));
        var calls = await Calls.OfRunAsync(_runId, CancellationToken.None);

        Assert.Equal(PaidCallState.WrittenOff, (await Calls.WriteOffAsync(calls[0].Id, CancellationToken.None)).State);
        await Assert.ThrowsAsync<PaidCallTransitionException>(() => Calls.WriteOffAsync(calls[1].Id, CancellationToken.None));
        Assert.Equal((100 * Cent, 5 * Cent, 5 * Cent), await _process.AllowanceAsync(_runId));
    }

    [Fact]
    public async Task A_call_in_flight_at_another_replica_is_waited_for_and_its_late_answer_survives_a_lapsed_lease()
    {
        var intent = Intent("shot-01/video");
        var answer = new TaskCompletionSource<SubmitOutcome>();
        var started = new TaskCompletionSource();
        var slow = Calls.SendAsync(intent, _ => { started.SetResult(); return answer.Task; }, CancellationToken.None);
        await started.Task;

        await using var replica = new LedgerProcess(_connectionString);
        await Assert.ThrowsAsync<PaidCallInFlightException>(() => replica.Calls.SendAsync(intent, AcceptAsync, CancellationToken.None));
        await using var later = new LedgerProcess(_connectionString, new LaterClock(TimeSpan.FromMinutes(1)));
        Assert.Equal(PaidCallState.Unknown, (await later.Calls.SendAsync(intent, AcceptAsync, CancellationToken.None)).State);

        answer.SetResult(new SubmitOutcome.Accepted("late"));
        Assert.Equal((PaidCallState.Accepted, "late", 0), ((await slow).State, (await slow).TaskId, _sent));
    }

    [Fact]
    public async Task A_living_sender_keeps_its_lease()
    {
        var intent = Intent("shot-01/video");
        var answer = new TaskCompletionSource<SubmitOutcome>();
        var slow = Calls.SendAsync(intent, _ => answer.Task, CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(2.7));

        // Six seconds and a half after now lie beyond the first lease, not beyond a renewed one.
        await using var later = new LedgerProcess(_connectionString, new LaterClock(TimeSpan.FromSeconds(6.5)));
        await Assert.ThrowsAsync<PaidCallInFlightException>(() => later.Calls.SendAsync(intent, AcceptAsync, CancellationToken.None));

        answer.SetResult(new SubmitOutcome.Accepted("task-1"));
        Assert.Equal(PaidCallState.Accepted, (await slow).State);
    }

    [Fact]
    public async Task What_breaks_after_sending_is_unknown_and_what_was_not_taken_may_be_sent_again()
    {
        var broken = await Calls.SendAsync(Intent("shot-01/video"), _ => throw new HttpRequestException("connection reset"), CancellationToken.None);
        Assert.Equal((PaidCallState.Unknown, 5 * Cent), (broken.State, broken.ReservedMicros));

        var busy = new Failure("provider-busy", "The provider is busy.", Retryable: true, Charged: false);
        var notTaken = await Calls.SendAsync(Intent("shot-02/video"), _ =>
            Task.FromResult<SubmitOutcome>(new SubmitOutcome.NotTaken(busy, TimeSpan.FromSeconds(30))), CancellationToken.None);
        Assert.Equal((PaidCallState.Intended, busy), (notTaken.State, notTaken.Failure));
        Assert.InRange(notTaken.NotBefore!.Value - notTaken.SentAt!.Value, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(35));

        var taken = await Calls.SendAsync(Intent("shot-02/video"), AcceptAsync, CancellationToken.None);
        Assert.Equal((notTaken.Id, PaidCallState.Accepted, (Failure?)null), (taken.Id, taken.State, taken.Failure));
    }

    [Fact]
    public async Task Every_way_to_end_leaves_exact_sums()
    {
        var none = CancellationToken.None;
        var failure = new Failure("provider-failed", "It failed.", Retryable: true, Charged: true);
        var settled = await Calls.SendAsync(Intent("a", cost: 10 * Cent), AcceptAsync, none);
        var failed = await Calls.SendAsync(Intent("b", cost: 10 * Cent), AcceptAsync, none);
        var cancelled = await Calls.SendAsync(Intent("c", cost: 10 * Cent), AcceptAsync, none);
        var immediate = await Calls.SendAsync(Intent("d", cost: 10 * Cent), _ =>
            Task.FromResult<SubmitOutcome>(new SubmitOutcome.Completed("{}", 3 * Cent, "r-1")), none);
        var refused = await Calls.SendAsync(Intent("e", cost: 10 * Cent), _ =>
            Task.FromResult<SubmitOutcome>(new SubmitOutcome.Rejected(failure, 0, RefusedBySafety: true)), none);

        await Calls.SucceedAsync(settled.Id, 7 * Cent, null, none);
        Assert.Equal((100 * Cent, 30 * Cent, 10 * Cent), await _process.AllowanceAsync(_runId));
        await Calls.FetchedAsync(settled.Id, new string('a', 64), 1234, none);
        await Calls.SettleAsync(settled.Id, none);
        await Calls.FailAsync(failed.Id, failure, 2 * Cent, refusedBySafety: false, none);
        await Calls.CancelAsync(cancelled.Id, Cent, none);
        await Calls.SettleAsync(immediate.Id, none);

        Assert.Equal((100 * Cent, 0, 13 * Cent), await _process.AllowanceAsync(_runId));
        var rows = await Calls.OfRunAsync(_runId, none);
        Assert.Equal(["Settled", "Failed", "Cancelled", "Settled", "Refused"], rows.Select(row => row.State.ToString()));
        Assert.Equal([7 * Cent, 2 * Cent, Cent, 3 * Cent, 0], rows.Select(row => row.CostMicros));
        Assert.Equal(PaidCallState.Refused, refused.State);
    }

    [Fact]
    public async Task Steps_may_be_repeated_and_illegal_ones_throw()
    {
        var none = CancellationToken.None;
        var call = await Calls.SendAsync(Intent("shot-01/video"), AcceptAsync, none);

        await Assert.ThrowsAsync<PaidCallTransitionException>(() => Calls.FetchedAsync(call.Id, "00", 1, none));
        await Assert.ThrowsAsync<PaidCallTransitionException>(() => Calls.WriteOffAsync(call.Id, none));
        await Calls.SucceedAsync(call.Id, 4 * Cent, null, none);
        await Calls.SucceedAsync(call.Id, 4 * Cent, null, none);
        await Assert.ThrowsAsync<PaidCallTransitionException>(() => Calls.CancelAsync(call.Id, 0, none));
        await Calls.SettleAsync(call.Id, none);
        await Calls.SettleAsync(call.Id, none);

        Assert.Equal((100 * Cent, 0, 4 * Cent), await _process.AllowanceAsync(_runId));
    }

    [Fact]
    public async Task Each_paid_call_leaves_one_provider_task_span_with_its_whole_time()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "VideoGen.Providers",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => { if ((string?)span.GetTagItem("videogen.item") == $"{_runId}/video") lock (spans) spans.Add(span); },
        };
        ActivitySource.AddActivityListener(listener);

        var call = await Calls.SendAsync(Intent($"{_runId}/video"), AcceptAsync, CancellationToken.None);
        var done = await Calls.SucceedAsync(call.Id, Cent, null, CancellationToken.None);

        Assert.Equal(["submit", "provider-task"], spans.Select(span => span.OperationName));
        Assert.Equal((done.EndedAt!.Value - call.SentAt!.Value).TotalMilliseconds, spans[1].Duration.TotalMilliseconds, tolerance: 1);
    }

    private PaidCallIntent Intent(string item, long cost = 5 * Cent, long allowance = 100 * Cent) => new()
    {
        ProjectId = _runId,
        RunId = _runId,
        Item = item,
        Attempt = 1,
        Provider = "runway",
        Model = "gen4_turbo",
        CanonicalRequest = "{}",
        MaxCostMicros = cost,
        AllowanceMicros = allowance,
        KeyFingerprint = "0123456789ab",
    };

    private async Task<SubmitOutcome> AcceptAsync(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _sent);
        await Task.Delay(50, cancellationToken);
        return new SubmitOutcome.Accepted($"task-{number}");
    }

    /// <summary>What a consumer does through redelivery.</summary>
    private async Task<PaidCall> InsistAsync(PaidCallIntent intent)
    {
        while (true)
        {
            try
            {
                return await Calls.SendAsync(intent, AcceptAsync, CancellationToken.None);
            }
            catch (PaidCallInFlightException)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>The trace that a process killed between send and answer leaves behind.</summary>
    private async Task LeaveInSendingAsync(PaidCallIntent intent, DateTimeOffset leaseUntil)
    {
        var busy = new SubmitOutcome.NotTaken(new Failure("provider-busy", "Busy.", true, false), TimeSpan.Zero);
        var call = await Calls.SendAsync(intent, _ => Task.FromResult<SubmitOutcome>(busy), CancellationToken.None);
        await using var database = await _process.OpenAsync();
        var row = await database.Set<PaidCall>().SingleAsync(row => row.Id == call.Id);
        (row.State, row.LeaseId, row.LeaseUntil) = (PaidCallState.Sending, Guid.NewGuid(), leaseUntil);
        await database.SaveChangesAsync();
    }
}
