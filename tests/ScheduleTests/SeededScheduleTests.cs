using VideoGen.ScheduleTests.Schedules;

namespace VideoGen.ScheduleTests;

public sealed class SeededScheduleTests
{
    [Fact]
    public async Task Spike()
    {
        var world = await World.CreateAsync();
        var failed = 0;
        var from = int.Parse(Environment.GetEnvironmentVariable("SCHEDULE_SEED") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
        var count = int.Parse(Environment.GetEnvironmentVariable("SCHEDULE_COUNT") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
        for (var seed = from; seed < from + count; seed++)
        {
            var schedule = ScheduleDraw.Of(seed);
            var started = System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime;
            var found = await new ScheduleRun(world, schedule).RunAsync();
            Console.WriteLine($"seed {seed}: {(System.Diagnostics.Process.GetCurrentProcess().TotalProcessorTime - started).TotalMilliseconds:0} ms, {world.Trace.Count} steps, {world.Trace.Fingerprint}, jobs {world.Wire.Accepted.Count} {string.Join("; ", found)}");
            if (found.Count > 0 || count == 1) Console.WriteLine(schedule.Describe() + "\n" + world.Trace.Last(count == 1 ? 1000 : 40));
            if (found.Count > 0 && ++failed >= 6) break;
        }

        Console.WriteLine(string.Join(", ", world.Crashes.Hits));
        await world.DisposeAsync();
    }
}
