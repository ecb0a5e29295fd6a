using System.Collections.Concurrent;
using System.Globalization;
using VideoGen.ScheduleTests.Processes;
using VideoGen.ScheduleTests.Schedules;
using Xunit.Abstractions;

namespace VideoGen.ScheduleTests;

/// <summary>
/// Every seed is a schedule of faults: of providers, network, messages and processes, in an order that repeats. <c>SCHEDULE_SEED</c>
/// names the first one to run and <c>SCHEDULE_COUNT</c> how many; with a seed alone exactly that one runs.
/// </summary>
public sealed class SeededScheduleTests(ITestOutputHelper output)
{
    private const int Schedules = 1000;
    private const int ShownFailures = 3;
    private const int ShownSteps = 80;

    /// <summary>A schedule that hangs fails instead of holding up everything else.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(20);

    private static readonly int? s_seed = Number("SCHEDULE_SEED");
    private static readonly int s_count = Number("SCHEDULE_COUNT") ?? (s_seed is null ? Schedules : 1);

    [Fact]
    public async Task Whatever_fails_nothing_is_paid_twice_and_nothing_paid_is_lost()
    {
        var seeds = new ConcurrentQueue<int>(Enumerable.Range(s_seed ?? 1, s_count));
        var failures = new ConcurrentBag<string>();
        var hits = await Task.WhenAll(Enumerable.Range(0, Math.Min(Environment.ProcessorCount, s_count)).Select(_ => Task.Run(() => WorkAsync(seeds, failures))))
            .WaitAsync(s_patience);

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.Take(ShownFailures)));
        if (s_count < Schedules) return;
        foreach (var point in Enum.GetValues<CrashPoint>()) Assert.True(hits.Any(worker => worker.ContainsKey(point)), $"No process ever died at {point}.");
    }

    [Fact(Skip = "On a busy machine two runs of a seed can part where a timer fires between two steps; see docs/decisions/0012.")]
    public async Task A_seed_takes_the_same_steps_every_time()
    {
        await using var world = await World.CreateAsync();
        for (var seed = s_seed ?? 1; seed < (s_seed ?? 1) + Math.Min(s_count, 8); seed++)
        {
            await new ScheduleRun(world, ScheduleDraw.Of(seed)).RunAsync();
            var steps = world.Trace.Steps;
            await new ScheduleRun(world, ScheduleDraw.Of(seed)).RunAsync();
            Assert.Equal(steps, world.Trace.Steps);
        }
    }

    private async Task<IReadOnlyDictionary<CrashPoint, int>> WorkAsync(ConcurrentQueue<int> seeds, ConcurrentBag<string> failures)
    {
        await using var world = await World.CreateAsync();
        while (failures.Count < ShownFailures && seeds.TryDequeue(out var seed))
        {
            var schedule = ScheduleDraw.Of(seed);
            var violations = await new ScheduleRun(world, schedule).RunAsync();
            if (violations.Count > 0) failures.Add(Report(schedule, violations, world.Trace.Steps.TakeLast(ShownSteps)));
            if (s_count == 1) output.WriteLine(Report(schedule, violations, world.Trace.Steps));
        }

        return world.Crashes.Hits;
    }

    private static string Report(Schedule schedule, IEnumerable<string> violations, IEnumerable<string> steps) => $"""
        {string.Join('\n', violations)}
        {schedule.Describe()}
        {string.Join('\n', steps)}
        Run it again with SCHEDULE_SEED={schedule.Seed}.
        """;

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
