using System.Text.Json;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Projects;
using VideoGen.ScheduleTests.Processes;
using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.ScheduleTests.Schedules;

/// <summary>Who is not under test: the user, who approves and cancels through the API, and the services for sound and editing, which answer.</summary>
internal sealed class Users(World world, Schedule schedule, Random random)
{
    private readonly List<(DateTimeOffset At, string What, Func<Task> Act)> _plans = [];

    /// <summary>When the user's cancellation was answered, by project.</summary>
    public Dictionary<Guid, DateTimeOffset> Cancelled { get; } = [];

    public DateTimeOffset? Next => _plans.Count == 0 ? null : _plans.Min(plan => plan.At);

    public async Task BeginAsync()
    {
        var now = world.Clock.GetUtcNow();
        new OtherServices(world, random, schedule).Listen(At);
        foreach (var project in schedule.Projects)
        {
            await world.Projects.ReadAsync(async database =>
            {
                database.Add(Waiting(project, now));
                return await database.SaveChangesAsync();
            });
            At(now.AddSeconds(project.ApprovedAt), $"the user approves {project}", () => ApproveAsync(project));
        }
    }

    /// <returns>Whether anybody did anything.</returns>
    public async Task<bool> ActAsync(DateTimeOffset now)
    {
        var index = _plans.FindIndex(plan => plan.At <= now);
        if (index < 0) return false;
        var (_, what, act) = _plans[index];
        _plans.RemoveAt(index);
        world.Trace.Add(what);
        var flow = Flow.Current;
        Flow.Current = null;
        await act();
        Flow.Current = flow;
        return true;
    }

    private void At(DateTimeOffset time, string what, Func<Task> act)
    {
        _plans.Add((time, what, act));
    }

    private async Task ApproveAsync(ScheduledProject project)
    {
        using var client = world.Projects.Client();
        using var quote = JsonDocument.Parse(await client.GetStringAsync($"/api/projects/{project.Id}/quote"));
        var ceiling = (long)(quote.RootElement.GetProperty("total_micros").GetInt64() * project.Ceiling);
        using var answer = await client.PostAsJsonAsync($"/api/projects/{project.Id}/generate", new { max_total_micros = ceiling });
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The approval was refused: {await answer.Content.ReadAsStringAsync()}");
        if (project.CancelledAt is { } seconds)
            At(world.Clock.GetUtcNow().AddSeconds(seconds), $"the user cancels {project.Id.ToString()[..4]}", () => CancelAsync(project));
    }

    private async Task CancelAsync(ScheduledProject project)
    {
        using var client = world.Projects.Client();
        using var answer = await client.PostAsync($"/api/projects/{project.Id}/cancel", null);
        world.Trace.Add($"  cancel: {(int)answer.StatusCode}");
        if (answer.IsSuccessStatusCode) Cancelled[project.Id] = world.Clock.GetUtcNow();
    }

    private static VideoProject Waiting(ScheduledProject project, DateTimeOffset now)
    {
        var start = 0;
        var waiting = new VideoProject
        {
            Id = project.Id,
            UserId = CurrentUser.DefaultUserId,
            CreatedAt = now,
            ExpiresAt = now.AddDays(30),
            Status = ProjectStatus.Planning,
            Step = ProjectSteps.Review,
            RunId = project.RunId,
            Revision = 1,
            GenerationPlan = new GenerationPlan
            {
                RecommendedModel = project.Model,
                AudioRequirements = new AudioRequirements { Narration = false },
                Scenes = [.. project.Seconds.Select((seconds, index) => new PlannedShot
                {
                    Number = index + 1,
                    Start = (start += seconds) - seconds,
                    Duration = seconds,
                    Prompt = project.Prompt,
                    Seed = 7 + index,
                })],
            },
        };
        return waiting;
    }
}
