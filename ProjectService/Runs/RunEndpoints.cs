using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Idempotency;
using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Runs;

public static class RunEndpoints
{
    public static void MapRuns(this IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/api/projects/{id:guid}").WithTags("Runs").ProducesProblem(404);
        runs.MapGet("/status", Status).WithName("GetProjectStatus").WithSummary("Status, progress, and how long it will still take.");
        runs.MapPost("/analyze", Analyze).WithName("AnalyzeSample").ProducesProblem(409)
            .WithSummary("Analyses the sample and proposes a plan; may be called again after a failure.");
        runs.MapPost("/cancel", Cancel).WithName("CancelRun").WithSummary("Stops the current run; nothing further is bought.").ProducesProblem(409);
    }

    private static async Task<Ok<StatusView>> Status(
        Guid id, OwnProjects projects, TypicalDurations durations, ProviderSettings providers, CancellationToken cancellationToken)
    {
        var project = await projects.GetAsync(id, cancellationToken);
        return TypedResults.Ok(StatusView.Of(project, await durations.RemainingAsync(project, cancellationToken), providers.Simulated));
    }

    private static async Task<Accepted<RunAccepted>> Analyze(
        Guid id, [FromHeader(Name = "Idempotency-Key")] string? key, OwnProjects projects, ModelAvailability models, IOptions<RunOptions> options, CancellationToken cancellationToken) =>
        Answer(await projects.ChangeAsync(id, change => IdempotentAnswers.OnceAsync(change, key, "analyze", id, async () =>
        {
            var project = change.Project;
            if (project.Status is not (ProjectStatus.Uploading or ProjectStatus.Planning or ProjectStatus.Failed or ProjectStatus.Cancelled))
                throw PlanRules.WrongState(project, "The sample can be analysed before a plan is approved, or after a run has failed or was cancelled.");
            if (project.SampleVideoPath is not { } samplePath) throw ProblemException.Conflict("no-sample", "Upload a sample video first.");

            if (project is { Status: ProjectStatus.Planning, RunId: { } earlier }) await change.Messages.Publish(new CancelRequested(earlier), cancellationToken);
            var runId = Guid.CreateVersion7(change.Now);
            BeginAnalysis(project, runId, change.Now);
            await change.Messages.Publish(new AnalysisRequested(runId, project.ExpiresAt, new AnalyzeSample
            {
                ProjectId = project.Id,
                RunId = runId,
                UserId = project.UserId,
                SamplePath = samplePath,
                CharacterImagePath = project.CharacterImagePath,
                AudioPath = project.AudioPath,
                Brief = project.Brief,
                VideoModels = models.VideoModels,
                AllowanceMicros = options.Value.AnalysisAllowanceMicros,
            }), cancellationToken);
            return Accepted(project, runId);
        }, cancellationToken), cancellationToken));

    private static async Task<Accepted<RunAccepted>> Cancel(Guid id, OwnProjects projects, CancellationToken cancellationToken) =>
        Answer(await projects.ChangeAsync(id, async change =>
        {
            var project = change.Project;
            if (project.RunId is not { } runId || !CanBeCancelled(project.Status))
                throw PlanRules.WrongState(project, "There is nothing to cancel.");
            if (project.Status != ProjectStatus.Cancelled && !project.CancelRequested)
            {
                project.CancelRequested = true;
                await change.Messages.Publish(new CancelRequested(runId), cancellationToken);
            }

            return Accepted(project, runId);
        }, cancellationToken));

    private static bool CanBeCancelled(ProjectStatus status) =>
        status is ProjectStatus.Analyzing or ProjectStatus.Planning or ProjectStatus.Generating or ProjectStatus.Processing or ProjectStatus.Cancelled;

    private static void BeginAnalysis(VideoProject project, Guid runId, DateTimeOffset now)
    {
        (project.RunId, project.CancelRequested, project.Progress, project.StageProgress) = (runId, false, 0, 0);
        (project.Status, project.Step) = (ProjectStatus.Analyzing, ProjectSteps.Measure);
        project.ClearFailure();
        project.Record(ProjectEventTypes.RunState, now, new { RunId = runId });
    }

    private static RunAccepted Accepted(VideoProject project, Guid runId) => new(project.Id, runId, project.Status, RunLinks.Of(project.Id));

    private static Accepted<RunAccepted> Answer(RunAccepted accepted) => TypedResults.Accepted(accepted.Links.Status, accepted);
}
