using Microsoft.EntityFrameworkCore;
using System.Text.Json.Nodes;
using VideoGen.Demo.Api;
using VideoGen.Invariants;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Persistence;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Schedules;

/// <summary>Real processes under random provider faults and random kills; afterwards the books of all have to agree.</summary>
public class FaultScheduleTests
{
    private const int Schedules = 20;
    private static readonly TimeSpan s_longestSchedule = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan s_longestRest = TimeSpan.FromSeconds(120);

    /// <summary>What was on its way, and what a killed process leaves to another one.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(40);

    /// <summary>Patience of seconds where the product has minutes, so that what waits for a lost answer ends within the test.</summary>
    private static readonly Dictionary<string, string> s_settings = new(SystemFixture.QuickProviders)
    {
        ["Replicas__generation"] = "2",
        ["Generation__UnknownPatience"] = "00:00:05",
        ["Generation__TaskPatience"] = "00:00:20",
        ["Generation__SubmitPatience"] = "00:00:20",
        ["Sounds__UnknownSeconds"] = "5",
        ["Runs__GeneratingDeadline"] = "00:01:00",
        ["Messaging__SendTimeout"] = "00:00:03",
        ["Messaging__Lease"] = "00:00:05",
    };

    [Fact(Skip = "Not yet seen to pass in a whole run beside the other tests; run it alone.")]
    public async Task After_twenty_schedules_of_faults_and_kills_nothing_was_paid_twice_and_nothing_paid_is_lost()
    {
        await using var system = await RunningSystem.StartAsync(s_settings);
        var projects = NewProjects(await RunningLedgers.DatabaseOfAsync(system, "projects"));
        var sample = Path.Combine(system.DataFolder, "sample.mp4");
        await SystemFixture.WriteSampleAsync(sample, [1.2]);
        var schedules = Enumerable.Range(1, Schedules).Select(RealSchedule.Of).ToList();
        var ends = new List<ObservedProject>();
        foreach (var schedule in schedules) ends.AddRange(await RunAsync(system, projects, schedule, sample));
        await system.Http.DeleteAsync(new Uri(system.Endpoints.Simulator, "/simulator/faults"));

        var violations = await AtRestAsync(system, ends);

        Assert.True(violations.Count == 0, $"{string.Join('\n', violations)}\n\n{string.Join("\n\n", schedules)}");
        Assert.Contains(ends, project => project.Status == "completed");
    }

    private static async Task<IReadOnlyList<ObservedProject>> RunAsync(
        RunningSystem system, Func<ProjectsDbContext> projects, RealSchedule schedule, string sample)
    {
        using var limit = new CancellationTokenSource(s_longestSchedule);
        await using (var database = projects())
        {
            database.AddRange(schedule.Projects.Select(project => project.Planned(CurrentUser.DefaultUserId, DateTimeOffset.UtcNow)));
            await database.SaveChangesAsync();
        }

        await system.Http.DeleteAsync(new Uri(system.Endpoints.Simulator, $"/simulator/faults?seed={schedule.Seed}"));
        if (schedule.Faults.Count > 0)
            (await system.Http.PostAsJsonAsync(new Uri(system.Endpoints.Simulator, "/simulator/faults"), schedule.Faults)).EnsureSuccessStatusCode();
        var kills = Task.WhenAll(schedule.Kills.Select(async kill =>
        {
            await Task.Delay(kill.After);
            await system.KillAsync(kill.Resource);
        }));
        var runs = schedule.Projects.Select(project => FollowAsync(system, project, limit.Token)).ToList();
        if (schedule.WithAnalysis) runs.Add(AnalyzeAsync(system, sample, limit.Token));
        var ends = await Task.WhenAll(runs);
        await kills;
        return ends;
    }

    private static async Task<ObservedProject> FollowAsync(RunningSystem system, RealProject project, CancellationToken cancellationToken)
    {
        await InsistAsync(() => system.Api.GenerateAsync(project.Id, new JsonObject(), cancellationToken), cancellationToken);
        DateTimeOffset? cancelled = null;
        if (project.CancelledAfter is { } after)
        {
            await Task.Delay(after, cancellationToken);
            if (await InsistAsync(() => system.Api.CancelAsync(project.Id, cancellationToken), cancellationToken)) cancelled = DateTimeOffset.UtcNow;
        }

        return await UntilEndAsync(system, project.Id, cancelled, cancellationToken);
    }

    private static async Task<ObservedProject> AnalyzeAsync(RunningSystem system, string sample, CancellationToken cancellationToken)
    {
        var id = Guid.Empty;
        await InsistAsync(async () => id = await system.Api.CreateProjectAsync("schedule", cancellationToken), cancellationToken);
        await InsistAsync(() => system.Api.UploadAsync(id, "sample", sample, cancellationToken), cancellationToken);
        await InsistAsync(() => system.Api.AnalyzeAsync(id, cancellationToken), cancellationToken);
        while (await StatusAsync(system, id) is not "planning" and not "failed" && !cancellationToken.IsCancellationRequested) await Task.Delay(250, CancellationToken.None);
        await InsistAsync(() => system.Api.GenerateAsync(id, new JsonObject(), cancellationToken), cancellationToken);
        return await UntilEndAsync(system, id, null, cancellationToken);
    }

    /// <returns>How it stands; with a status that is no end when the time is over.</returns>
    private static async Task<ObservedProject> UntilEndAsync(RunningSystem system, Guid id, DateTimeOffset? cancelled, CancellationToken cancellationToken)
    {
        var status = "unknown";
        while (!IsEnd(status) && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(250, CancellationToken.None);
            status = await StatusAsync(system, id) ?? status;
        }

        return new ObservedProject(id, status, IsEnd(status), IsEnd(status) ? DateTimeOffset.UtcNow : null, cancelled);
    }

    /// <summary>The same request until the service is there again. A second one may find that the first was heard.</summary>
    /// <returns>Whether it was taken.</returns>
    private static async Task<bool> InsistAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await ask();
                return true;
            }
            catch (ApiProblem problem) when (problem.Status is >= 400 and < 500)
            {
                return false;
            }
            catch (Exception exception) when (exception is ApiProblem or HttpRequestException or IOException)
            {
                await Task.Delay(200, CancellationToken.None);
            }
        }

        return false;
    }

    private static async Task<IReadOnlyList<string>> AtRestAsync(RunningSystem system, IReadOnlyList<ObservedProject> seen)
    {
        using var limit = new CancellationTokenSource(s_longestRest);
        while (true)
        {
            var (rows, allowances) = await RunningLedgers.ReadAsync(system);
            var ends = await Task.WhenAll(seen.Select(async project => project.HasEnded
                ? project
                : await StatusAsync(system, project.Id) is { } status ? project with { Status = status, HasEnded = IsEnd(status) } : project));
            var violations = PurchaseInvariants.Check(new Evidence
            {
                Rows = rows, Allowances = allowances, Jobs = await RunningLedgers.JobsAsync(system), Projects = ends, Grace = s_grace,
            });
            if (violations.Count == 0 || limit.IsCancellationRequested) return [.. violations.Select(violation => violation.ToString())];
            await Task.Delay(1000, CancellationToken.None);
        }
    }

    private static async Task<string?> StatusAsync(RunningSystem system, Guid id)
    {
        try
        {
            return (string?)(await system.Api.StatusAsync(id, CancellationToken.None))["status"];
        }
        catch (Exception exception) when (exception is ApiProblem or HttpRequestException or IOException)
        {
            return null;
        }
    }

    private static bool IsEnd(string status) => status is "completed" or "failed" or "cancelled";

    private static Func<ProjectsDbContext> NewProjects(string connectionString) => () =>
        new ProjectsDbContext(new DbContextOptionsBuilder<ProjectsDbContext>().UseNpgsql(connectionString).Options, new ProjectEventSignals());
}
