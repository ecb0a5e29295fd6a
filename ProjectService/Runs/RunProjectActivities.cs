using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Runs;

/// <summary>
/// Steps of the state machine that change the project in the message's own database context: run, project, event and outgoing
/// messages commit together.
/// </summary>
internal static class RunProjectActivities
{
    /// <summary>Changes the project while this run is its current one and it has not expired; does nothing otherwise.</summary>
    public static EventActivityBinder<ProjectRunState, T> Project<T>(
        this EventActivityBinder<ProjectRunState, T> binder, Action<VideoProject, ProjectRunState, T> change)
        where T : class =>
        binder.ThenAsync(async context =>
        {
            if (await FindAsync(context) is { } project && IsCurrent(project, context.Saga)) change(project, context.Saga, context.Message);
        });

    /// <summary>Adds to what the project has cost, whatever became of the run: money that was spent is always shown.</summary>
    public static EventActivityBinder<ProjectRunState, T> Spend<T>(
        this EventActivityBinder<ProjectRunState, T> binder, Func<ProjectRunState, T, Spend, Spend?> count,
        Action<ProjectsDbContext, ProjectRunState, T, DateTimeOffset> record)
        where T : class =>
        binder.ThenAsync(async context =>
        {
            if (await FindAsync(context) is not { } project || count(context.Saga, context.Message, project.Spend) is not { } spend) return;
            record(context.GetServiceOrCreateInstance<ProjectsDbContext>(), context.Saga, context.Message, context.GetServiceOrCreateInstance<TimeProvider>().GetUtcNow());
            // An older run's late bill is not charged to the ceiling of the current one.
            project.Spend = project.RunId == context.Saga.CorrelationId ? spend : spend with { RunMicros = project.Spend.RunMicros };
        });

    /// <summary>Makes the plan of an analysis the current one of the project.</summary>
    public static EventActivityBinder<ProjectRunState, SampleAnalyzed> AddPlan(
        this EventActivityBinder<ProjectRunState, SampleAnalyzed> binder, PlanRevisions revisions) =>
        binder.ThenAsync(async context =>
        {
            if (await FindAsync(context) is { } project && IsCurrent(project, context.Saga))
                revisions.Add(context.GetServiceOrCreateInstance<ProjectsDbContext>(), project, context.Message.Plan, PlanSource.System);
        });

    /// <summary>Whether the project still wants this run: it is there, not expired, not cancelled, and has not begun another.</summary>
    public static async Task<bool> IsWantedAsync<T>(BehaviorContext<ProjectRunState, T> context) where T : class =>
        await FindAsync(context) is { CancelRequested: false } project && IsCurrent(project, context.Saga);

    private static bool IsCurrent(VideoProject project, ProjectRunState run) =>
        project.RunId == run.CorrelationId && project.Status != ProjectStatus.Expired;

    private static Task<VideoProject?> FindAsync<T>(BehaviorContext<ProjectRunState, T> context) where T : class
    {
        var database = context.GetServiceOrCreateInstance<ProjectsDbContext>();
        return database.Projects.FirstOrDefaultAsync(project => project.Id == context.Saga.ProjectId, context.CancellationToken);
    }
}
