using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Quotes;
using VideoGen.ProjectService.Runs;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Chat;

public static class ChatEndpoints
{
    private const int MaxMessageLength = 4000;
    private const int KeptMessages = 200;
    private const int SentMessages = 20;

    public static void MapChat(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/projects/{id:guid}/chat", Talk).WithTags("Chat").WithName("ChatAboutPlan")
            .WithSummary("Talks about the plan. A proposed change takes effect when its proposal is applied.")
            .ProducesProblem(400).ProducesProblem(402).ProducesProblem(404).ProducesProblem(409).ProducesProblem(502).ProducesProblem(503);

    private static async Task<Ok<ChatReply>> Talk(
        Guid id, ChatRequest request, OwnProjects projects, PlanConversation conversation, QuoteCalculation quotes, PlanAcceptance acceptance,
        IOptions<RunOptions> options, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Message) || request.Message.Length > MaxMessageLength)
            throw ProblemException.Invalid("message-invalid", $"A message has 1 to {MaxMessageLength} characters.");

        var asked = await projects.GetAsync(id, cancellationToken);
        PlanRules.RequireEditable(asked);
        var answer = await conversation.AskAsync(Turn(asked, request.Message, options.Value), cancellationToken);

        // The answer is paid for: it is kept even when the client has left or the project changed meanwhile.
        var reply = await projects.ChangeAsync(id, change => Task.FromResult(Keep(change, asked, request.Message, answer, quotes, acceptance)), CancellationToken.None);
        return TypedResults.Ok(reply);
    }

    private static ConversationTurn Turn(VideoProject project, string message, RunOptions options) => new(
        project.Id, project.RunId ?? project.Id, project.UserId, message,
        [.. project.ChatHistory.TakeLast(SentMessages).Select(line => new ConversationLine(line.Role, line.Content))],
        project.GenerationPlan!, project.VideoAnalysis, options.AnalysisAllowanceMicros + options.ChatAllowanceMicros);

    private static ChatReply Keep(ProjectChange change, VideoProject asked, string message, ConversationAnswer answer, QuoteCalculation quotes, PlanAcceptance acceptance)
    {
        var project = change.Project;
        var refusal = answer.ProposedPlan is { } proposed && acceptance.Refusal(proposed) is { } refused ? new ChatRefusal(refused.Code, refused.Message) : null;
        var proposal = refusal is null ? Propose(change, asked, answer.ProposedPlan, quotes) : null;
        project.ChatHistory =
        [
            .. project.ChatHistory.TakeLast(KeptMessages - 2),
            new ChatMessage("user", message, change.Now),
            new ChatMessage("assistant", answer.Reply, change.Now, proposal?.Id),
        ];
        project.Spend = project.Spend with { ChatMicros = project.Spend.ChatMicros + answer.CostMicros };
        project.Record(ProjectEventTypes.ChatReplied, change.Now, new { ProposalId = proposal?.Id, proposal?.Changes, proposal?.PriceDeltaMicros, answer.CostMicros });
        return new ChatReply(answer.Reply, proposal, refusal, answer.CostMicros);
    }

    private static ChatProposal? Propose(ProjectChange change, VideoProject asked, GenerationPlan? plan, QuoteCalculation quotes)
    {
        if (plan is null) return null;
        var proposal = new PlanProposal { Id = Guid.CreateVersion7(change.Now), ProjectId = asked.Id, BaseRevision = asked.Revision, Plan = plan, CreatedAt = change.Now };
        change.Database.PlanProposals.Add(proposal);
        var delta = quotes.Of(plan, asked.Revision).TotalMicros - quotes.Of(asked.GenerationPlan!, asked.Revision).TotalMicros;
        return new ChatProposal(proposal.Id, plan, PlanDifference.Between(asked.GenerationPlan!, plan), delta);
    }
}
