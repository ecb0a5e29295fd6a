using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Plans;

public static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        var plans = routes.MapGroup("/api/projects/{id:guid}/plan").WithTags("Plans").ProducesProblem(404).ProducesProblem(409);
        plans.MapGet("", Get).WithName("GetPlan").WithSummary("The current plan; its revision is the ETag.");
        plans.MapPut("", Put).WithName("ReplacePlan").WithSummary("Replaces the plan and so makes a new revision; If-Match names the revision that was changed.")
            .ProducesProblem(412).ProducesProblem(422).ProducesProblem(428);
        plans.MapPost("/proposals/{proposalId:guid}/apply", Apply).WithName("ApplyPlanProposal").WithSummary("Takes what the chat proposed as the next revision.");
    }

    private static async Task<Ok<PlanView>> Get(
        Guid id, OwnProjects projects, ProjectsDbContext database, HttpResponse response, CancellationToken cancellationToken)
    {
        var project = await projects.GetAsync(id, cancellationToken);
        PlanRules.Current(project);
        var revision = await database.PlanRevisions.AsNoTracking().SingleAsync(row => row.ProjectId == id && row.Revision == project.Revision, cancellationToken);
        return Tagged(revision, response);
    }

    private static async Task<Ok<PlanView>> Put(
        Guid id, GenerationPlan plan, [FromHeader(Name = "If-Match")] string? ifMatch,
        OwnProjects projects, PlanRevisions revisions, PlanAcceptance acceptance, HttpResponse response, CancellationToken cancellationToken)
    {
        var revision = await projects.ChangeAsync(id, change =>
        {
            PlanRules.RequireEditable(change.Project);
            PlanETag.RequireMatch(ifMatch, change.Project);
            acceptance.RequireValid(plan);
            return Task.FromResult(revisions.Add(change.Database, change.Project, plan, PlanSource.User));
        }, cancellationToken);
        return Tagged(revision, response);
    }

    private static async Task<Ok<PlanView>> Apply(
        Guid id, Guid proposalId, OwnProjects projects, PlanRevisions revisions, PlanAcceptance acceptance, HttpResponse response, CancellationToken cancellationToken)
    {
        var revision = await projects.ChangeAsync(id, async change =>
        {
            var proposal = await change.Database.PlanProposals.FirstOrDefaultAsync(row => row.Id == proposalId && row.ProjectId == id, cancellationToken)
                ?? throw ProblemException.NotFound("proposal");
            if (proposal.AppliedRevision is { } applied)
                return await change.Database.PlanRevisions.SingleAsync(row => row.ProjectId == id && row.Revision == applied, cancellationToken);

            PlanRules.RequireEditable(change.Project);
            if (proposal.BaseRevision != change.Project.Revision)
                throw ProblemException.Conflict(
                    "proposal-stale", $"The proposal changes revision {proposal.BaseRevision}, but {change.Project.Revision} is current. Ask for it again.");
            acceptance.RequireValid(proposal.Plan);
            var added = revisions.Add(change.Database, change.Project, proposal.Plan, PlanSource.Chat);
            proposal.AppliedRevision = added.Revision;
            return added;
        }, cancellationToken);
        return Tagged(revision, response);
    }

    private static Ok<PlanView> Tagged(PlanRevision revision, HttpResponse response)
    {
        response.Headers.ETag = PlanETag.Of(revision.Revision);
        return TypedResults.Ok(PlanView.Of(revision));
    }
}
