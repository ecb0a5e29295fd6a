using VideoGen.ScheduleTests.Delivery;
using VideoGen.ScheduleTests.Processes;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>Carries one schedule out: the next letter, or, when none waits, the next moment at which something is due.</summary>
internal sealed class ScheduleRun
{
    private const int MaxSteps = 6000;
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(1);

    private readonly World _world;
    private readonly Schedule _schedule;
    private readonly Random _random;
    private readonly Users _users;
    private readonly Dictionary<(string Service, int Replica), SimulatedProcess> _processes = [];
    private int _lives;
    private int _depth;
    private bool _waits;

    public ScheduleRun(World world, Schedule schedule)
    {
        (_world, _schedule) = (world, schedule);
        _random = new Random(schedule.Seed ^ 0x5EED);
        _users = new Users(world, schedule, new Random(schedule.Seed ^ 0x0A5E));
    }

    /// <returns>What was violated; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        await BeginAsync();
        var steps = 0;
        while (await StepAsync(DateTimeOffset.MaxValue))
            if (++steps > MaxSteps) return [$"INV-11: it does not come to rest within {MaxSteps} steps"];
        return await new Verdict(_world, _schedule, _users).FindAsync();
    }

    private async Task BeginAsync()
    {
        _world.Clock.ForgetTimers();
        _world.Trace.Begin();
        _world.Observations.Begin();
        _world.Objects.Objects.Clear();
        _world.Generation.Clear();
        _world.Projects.Clear();
        _world.Post.Begin();
        _world.Post.Multiply = Multiply;
        _world.Providers.Rendered.Clear();
        _world.Providers.Faults.Clear(_schedule.Seed);
        foreach (var fault in _schedule.Faults) _world.Providers.Faults.Set(fault);
        _world.Wire.Begin(new Random(_schedule.Seed ^ 0x317E), _schedule.WireFaults);
        _world.Wire.Meanwhile = MeanwhileAsync;
        _world.Wire.Wait = WaitAsync;
        _world.Crashes.Begin(new Random(_schedule.Seed ^ 0xDEAD), _schedule.CrashProbability, _schedule.Crashes);
        _world.Generation.Settings.Change(_schedule.Settings);
        _world.Projects.Settings.Change(_schedule.Settings);
        await _users.BeginAsync();
    }

    /// <returns>Whether there was anything to do until then.</returns>
    private async Task<bool> StepAsync(DateTimeOffset until)
    {
        await _world.Clock.AdvanceAsync(s_tick);
        var now = _world.Clock.GetUtcNow();
        if (await ActAsync(now)) return true;
        _world.Post.BringLate(now);
        if (_world.Post.Waiting.Count > 0)
        {
            await DeliverAsync(Pick());
            return true;
        }

        foreach (var courier in _world.Couriers)
            if (await DeliverStoredAsync(courier, now)) return true;
        if (await NextMomentAsync() is not { } next || next > until) return false;
        await _world.Clock.AdvanceToAsync(next);
        return true;
    }

    private async Task<DateTimeOffset?> NextMomentAsync()
    {
        List<DateTimeOffset?> moments = [_users.Next, _world.Post.NextLater, _world.Clock.NextTimer];
        foreach (var courier in _world.Couriers) moments.Add(await courier.NextAsync());
        return moments.Min();
    }

    private Letter Pick()
    {
        var waiting = _world.Post.Waiting;
        var index = _random.Next(waiting.Count);
        var letter = waiting[index];
        waiting.RemoveAt(index);
        return letter;
    }

    private async Task DeliverAsync(Letter letter)
    {
        var process = ProcessOf(letter.Queue.Service);
        _world.Trace.Add($"{process.Name}: {letter.What}");
        _depth++;
        Flow.Current = new Flow(process, letter.What);
        Exception? failure = null;
        try
        {
            await letter.Queue.Dispatcher.Dispatch(letter.Envelope.Body, letter.Envelope.Headers, CancellationToken.None);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        _depth--;
        if (!process.IsAlive)
        {
            _world.Post.Return(letter);
            return;
        }

        if (failure is not null)
        {
            _world.Trace.Add($"  FAILED: {failure.GetBaseException().Message.ReplaceLineEndings(" ")}");
            _world.Post.DeadLetters.Add($"{letter.What}: {failure}");
        }

        _world.Post.Handled.Add((letter.Envelope.MessageId, letter.Queue.Name));
    }

    private async Task<bool> DeliverStoredAsync(Services.ICourier courier, DateTimeOffset now)
    {
        Flow.Current = new Flow(ProcessOf(courier.Service), "courier");
        try
        {
            return await courier.DeliverAsync(now);
        }
        catch (ProcessDiedException)
        {
            return true;
        }
        finally
        {
            Flow.Current = null;
        }
    }

    /// <summary>While a request is on its way another replica, or the same one, handles another message, or the user acts.</summary>
    private async Task MeanwhileAsync()
    {
        if (_depth is 0 or > 2 || _random.NextDouble() >= _schedule.MeanwhileProbability) return;
        await ActAsync(_world.Clock.GetUtcNow());
        if (_world.Post.Waiting.Count > 0) await DeliverAsync(Pick());
    }

    /// <summary>A request takes its time, and everything else goes on. One waits at a time; whoever comes meanwhile is served quickly.</summary>
    private async Task<bool> WaitAsync(TimeSpan span)
    {
        if (_waits) return false;
        _waits = true;
        var until = _world.Clock.GetUtcNow() + span;
        while (_world.Clock.GetUtcNow() < until && await StepAsync(until)) { }
        await _world.Clock.AdvanceToAsync(until);
        _waits = false;
        return true;
    }

    /// <summary>What a request of a user published leaves at once.</summary>
    private async Task<bool> ActAsync(DateTimeOffset now)
    {
        if (!await _users.ActAsync(now)) return false;
        foreach (var courier in _world.Couriers) await DeliverStoredAsync(courier, now);
        return true;
    }

    private SimulatedProcess ProcessOf(string service)
    {
        var place = (service, _random.Next(2));
        if (!_processes.TryGetValue(place, out var process) || !process.IsAlive) _processes[place] = process = new SimulatedProcess(service, ++_lives);
        return process;
    }

    private (int Copies, DateTimeOffset? Later) Multiply(Letter letter)
    {
        if (_random.NextDouble() >= _schedule.DuplicateProbability) return (1, null);
        return _random.Next(4) switch
        {
            0 => (1, _world.Clock.GetUtcNow().AddMinutes(31)),
            1 => (1, _world.Clock.GetUtcNow().AddHours(25)),
            _ => (2, null),
        };
    }
}
