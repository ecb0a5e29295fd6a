using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Chat;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Quotes;
using VideoGen.ProjectService.Receipts;
using VideoGen.ProjectService.Runs;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ProjectService.Rewrites;

public static class RewriteEndpoints
{
    public static void MapRewrites(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/projects/{id:guid}/shots/{number:int}/rewrite", Rewrite).WithTags("Plans").WithName("RewriteRefusedShot")
            .WithSummary("Offers a neutral wording for a shot that a provider's safety rules refused. It takes effect when its proposal is applied.")
            .ProducesProblem(402).ProducesProblem(404).ProducesProblem(409).ProducesProblem(502).ProducesProblem(503);

    private static async Task<Ok<RewriteReply>> Rewrite(
        Guid id, int number, OwnProjects projects, PlanConversation conversation, QuoteCalculation quotes, ModelCatalogue catalogue,
        IOptions<RunOptions> options, CancellationToken cancellationToken)
    {
        var asked = await projects.GetAsync(id, cancellationToken);
        PlanRules.RequireEditable(asked);
        var plan = asked.GenerationPlan!;
        var scene = plan.Scenes.FirstOrDefault(scene => scene.Number == number) ?? throw ProblemException.NotFound("shot");
        var code = RefusalOf(asked, number);
        var model = catalogue.Find(scene.Model ?? plan.RecommendedModel);
        var allowance = options.Value.AnalysisAllowanceMicros + options.Value.ChatAllowanceMicros;
        var answer = await conversation.RewriteAsync(
            new PromptRewriting(asked.Id, asked.RunId ?? asked.Id, asked.UserId, scene.Prompt, code, model?.MaxPromptLength ?? 1000, allowance), cancellationToken);

        // Paid for: it is kept even when the client has left.
        return TypedResults.Ok(await projects.ChangeAsync(id, change => KeepAsync(change, asked, scene, answer, quotes), CancellationToken.None));
    }

    private static string RefusalOf(VideoProject project, int number)
    {
        string[] refusals = [FaultRules.Of(ProviderFaultKind.RefusedInput).Code, FaultRules.Of(ProviderFaultKind.RefusedOutput).Code];
        return project.ShotFailures.LastOrDefault(failure => failure.Shot == number && refusals.Contains(failure.Code))?.Code
            ?? throw ProblemException.Conflict("rewrite-not-needed", "A new wording is offered for a shot that a provider's safety rules refused in the last run. Change this one in the plan or by chat.");
    }

    private static async Task<RewriteReply> KeepAsync(ProjectChange change, VideoProject asked, PlannedShot scene, RewrittenPrompt answer, QuoteCalculation quotes)
    {
        var plan = asked.GenerationPlan!;
        var rewritten = plan with { Scenes = [.. plan.Scenes.Select(shot => shot.Number == scene.Number ? shot with { Prompt = answer.Prompt } : shot)] };
        var proposal = ChatProposal.Add(change, asked, rewritten, quotes);
        var cost = await change.AddChatCostAsync(asked.RunId ?? asked.Id, answer.Receipts, CancellationToken.None);
        change.Project.Record(ProjectEventTypes.RewriteOffered, change.Now, new { Shot = scene.Number, ProposalId = proposal.Id, CostMicros = cost });
        return new RewriteReply(scene.Number, scene.Prompt, answer.Prompt, proposal, cost);
    }
}
