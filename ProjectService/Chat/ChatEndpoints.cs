using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Quotes;
using VideoGen.ProjectService.Receipts;
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
        ModelAvailability models, IOptions<RunOptions> options, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Message) || request.Message.Length > MaxMessageLength)
            throw ProblemException.Invalid("message-invalid", $"A message has 1 to {MaxMessageLength} characters.");

        var asked = await projects.GetAsync(id, cancellationToken);
        PlanRules.RequireEditable(asked);
        var answer = await conversation.AskAsync(Turn(asked, request.Message, options.Value, models), cancellationToken);

        // The answer is paid for: it is kept even when the client has left or the project changed meanwhile.
        var reply = await projects.ChangeAsync(id, change => KeepAsync(change, asked, request.Message, answer, quotes, acceptance), CancellationToken.None);
        return TypedResults.Ok(reply);
    }

    private static ConversationTurn Turn(VideoProject project, string message, RunOptions options, ModelAvailability models) => new(
        project.Id, project.RunId ?? project.Id, project.UserId, message,
        [.. project.ChatHistory.TakeLast(SentMessages).Select(line => new ConversationLine(line.Role, line.Content))],
        project.GenerationPlan!, project.VideoAnalysis, options.AnalysisAllowanceMicros + options.ChatAllowanceMicros) { VideoModels = models.VideoModels };

    private static async Task<ChatReply> KeepAsync(
        ProjectChange change, VideoProject asked, string message, ConversationAnswer answer, QuoteCalculation quotes, PlanAcceptance acceptance)
    {
        var project = change.Project;
        var refusal = answer.ProposedPlan is { } proposed && acceptance.Refusal(proposed) is { } refused ? new ChatRefusal(refused.Code, refused.Message) : null;
        var proposal = refusal is null && answer.ProposedPlan is { } plan ? ChatProposal.Add(change, asked, plan, quotes) : null;
        project.ChatHistory =
        [
            .. project.ChatHistory.TakeLast(KeptMessages - 2),
            new ChatMessage("user", message, change.Now),
            new ChatMessage("assistant", answer.Reply, change.Now, proposal?.Id),
        ];
        var cost = await change.AddChatCostAsync(asked.RunId ?? asked.Id, answer.Receipts, CancellationToken.None);
        project.Record(ProjectEventTypes.ChatReplied, change.Now, new { ProposalId = proposal?.Id, proposal?.Changes, proposal?.PriceDeltaMicros, CostMicros = cost });
        return new ChatReply(answer.Reply, proposal, refusal, cost);
    }
}
