using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.AnalysisService.Chat;

public static class ChatEndpoints
{
    private const int MaxMessage = 4000;

    public static void MapChat(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/internal/chat", Answer).RequireServiceToken().ExcludeFromDescription();

    private static async Task<ChatReply> Answer(ChatTurn turn, PlanChat chat, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(turn.Message) || turn.Message.Length > MaxMessage) throw ProblemException.Invalid("message-invalid", $"A message has 1 to {MaxMessage} characters.");
        if (turn is not { History: not null, Plan.Scenes.Count: > 0 }) throw ProblemException.Invalid("turn-incomplete", "A turn needs the history and the current plan.");
        return await chat.AnswerAsync(turn, cancellationToken);
    }
}
