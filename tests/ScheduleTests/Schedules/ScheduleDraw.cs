using VideoGen.ProviderSimulator.Faults;
using VideoGen.ScheduleTests.Providers;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>Draws the schedule of a seed.</summary>
internal static class ScheduleDraw
{
    private static readonly string[] s_models = ["gen4_turbo", "gen4_turbo", "gen4.5", "veo3.1_fast", "gemini-omni-1.1-flash", "veo-3.1-fast-generate-001"];

    private static readonly FaultKind[] s_faults =
    [
        FaultKind.RateLimited, FaultKind.TooManyConcurrent, FaultKind.SystemBusy, FaultKind.DailyLimit, FaultKind.RefusedInput, FaultKind.RefusedOutput,
        FaultKind.ModelGone, FaultKind.KeyRevoked, FaultKind.NoCredit, FaultKind.JobFails, FaultKind.CorruptMedia, FaultKind.WrongDuration,
        FaultKind.StuckJob, FaultKind.UnknownStatus, FaultKind.OutputExpired,
    ];

    public static Schedule Of(int seed)
    {
        var random = new Random(seed);
        // One in eight is calm: only order and repetition are strange.
        var calm = random.Next(8) == 0;
        var crashes = calm ? 0 : random.Next(4);
        return new Schedule
        {
            Seed = seed,
            Projects = [.. Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(_ => Project(random, calm))],
            Keys =
            [
                .. Keys("runway", $"key_of_schedule_{seed:000000}_number_", 1 + random.Next(3), random),
                .. Keys("google", $"AIzaSchedule{seed:000000}Number", 1 + random.Next(2), random),
                .. Keys("vertex", $"ya29.schedule-{seed:000000}-number-", 1, random),
            ],
            Faults = calm ? [] : [.. Enumerable.Range(0, random.Next(3)).Select(_ => Fault(random))],
            WireFaults = calm ? [] : [.. Enumerable.Range(0, random.Next(4)).Select(_ => WireFault(random))],
            Crashes = crashes,
            CrashProbability = crashes == 0 ? 0 : 0.003 * Math.Pow(10, random.NextDouble()),
            DuplicateProbability = random.Next(3) == 0 ? 0 : 0.4 * random.NextDouble(),
            MeanwhileProbability = random.Next(2) == 0 ? 0 : 0.3 * random.NextDouble(),
        };
    }

    private static ScheduledProject Project(Random random, bool calm)
    {
        // Few shots mostly: many add time, not kinds of trouble.
        var shots = random.Next(10) switch { < 6 => 1, < 8 => 2, < 9 => 3, _ => 4 };
        return new ScheduledProject(
            Id(random), Id(random), s_models[random.Next(s_models.Length)], [.. Enumerable.Range(0, shots).Select(_ => 2 + random.Next(2))],
            calm ? 3 : random.Next(3) switch { 0 => 1, 1 => 1.3, _ => 3 },
            random.Next(2) * random.Next(120),
            calm || random.Next(4) != 0 ? null : random.Next(300),
            !calm && random.Next(20) == 0,
            !calm && random.Next(15) == 0 ? "a gore scene" : ScheduledProject.CalmPrompt);
    }

    private static IEnumerable<ScheduledKey> Keys(string provider, string secret, int count, Random random) => Enumerable.Range(0, count)
        .Select(number => new ScheduledKey(provider, $"{secret}{number}", $"owner-{random.Next(2)}", 1 + random.Next(3)));

    private static FaultRule Fault(Random random) => new()
    {
        Id = $"rule-{random.Next(1000)}",
        Kind = s_faults[random.Next(s_faults.Length)],
        Model = random.Next(3) switch { 0 => "gen4_image", 1 => s_models[random.Next(s_models.Length)], _ => null },
        Times = random.Next(4) == 0 ? null : 1 + random.Next(3),
        After = random.Next(3),
        Probability = random.Next(2) == 0 ? 1 : 0.3,
        RetryAfterSeconds = random.Next(3) switch { 0 => null, 1 => 20, _ => 86_400 },
    };

    private static WireFault WireFault(Random random)
    {
        var kinds = Enum.GetValues<WireFaultKind>();
        return new WireFault(kinds[random.Next(kinds.Length)], 0.1 + 0.5 * random.NextDouble(), 1 + random.Next(5), random.Next(2) == 0);
    }

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
