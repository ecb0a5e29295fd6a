using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Idempotency;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Runs;

public static class GenerationEndpoints
{
    public static void MapGeneration(this IEndpointRouteBuilder routes)
    {
        var runs = routes.MapGroup("/api/projects/{id:guid}").WithTags("Runs").ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        runs.MapPost("/generate", Generate).WithName("ApproveGeneration")
            .WithSummary("Approves the plan, its quote and a ceiling, and starts the paid work. Without a body the current ones are taken.");
        runs.MapPost("/regenerate", Regenerate).WithName("RegenerateVideo")
            .WithSummary("Makes the video again as a new run with a ceiling of its own, after the last run has ended.");
    }

    private static async Task<Accepted<GenerationAccepted>> Generate(
        Guid id, [FromBody] GenerationRequest? request, [FromHeader(Name = "Idempotency-Key")] string? key,
        OwnProjects projects, GenerationApproval approval, CancellationToken cancellationToken) =>
        Answer(await projects.ChangeAsync(id, change => IdempotentAnswers.OnceAsync(change, key, "generate", request, async () =>
        {
            PlanRules.Current(change.Project);
            if (change.Project is not { Status: ProjectStatus.Planning, RunId: { } runId })
                throw PlanRules.WrongState(change.Project, "Generation starts from a plan that waits for its approval. Use regenerate after a run has ended.");
            return await approval.ApproveAsync(change, request ?? new GenerationRequest(), runId, cancellationToken);
        }, cancellationToken), cancellationToken));

    private static async Task<Accepted<GenerationAccepted>> Regenerate(
        Guid id, [FromBody] GenerationRequest? request, [FromHeader(Name = "Idempotency-Key")] string? key,
        OwnProjects projects, GenerationApproval approval, CancellationToken cancellationToken) =>
        Answer(await projects.ChangeAsync(id, change => IdempotentAnswers.OnceAsync(change, key, "regenerate", request, async () =>
        {
            PlanRules.Current(change.Project);
            if (change.Project.Status is not (ProjectStatus.Completed or ProjectStatus.Failed or ProjectStatus.Cancelled))
                throw PlanRules.WrongState(change.Project, "A video can be made again when its last run has completed, failed or was cancelled.");
            return await approval.ApproveAsync(change, request ?? new GenerationRequest(), Guid.CreateVersion7(change.Now), cancellationToken);
        }, cancellationToken), cancellationToken));

    private static Accepted<GenerationAccepted> Answer(GenerationAccepted accepted) => TypedResults.Accepted(accepted.Links.Status, accepted);
}
