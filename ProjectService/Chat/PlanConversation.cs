using System.Text.Json;
using VideoGen.ProjectService.Rewrites;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Chat;

/// <summary>What the AnalysisService's language model is asked about a plan.</summary>
public sealed class PlanConversation(HttpClient http)
{
    /// <exception cref="ProblemException">What the AnalysisService explains is passed on; 503 when it does not answer.</exception>
    public Task<ConversationAnswer> AskAsync(ConversationTurn turn, CancellationToken cancellationToken) =>
        PostAsync<ConversationTurn, ConversationAnswer>("/internal/chat", turn, cancellationToken);

    /// <inheritdoc cref="AskAsync"/>
    public Task<RewrittenPrompt> RewriteAsync(PromptRewriting request, CancellationToken cancellationToken) =>
        PostAsync<PromptRewriting, RewrittenPrompt>("/internal/rewrite", request, cancellationToken);

    private async Task<TAnswer> PostAsync<TQuestion, TAnswer>(string address, TQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.PostAsJsonAsync(address, question, ApiJson.Options, cancellationToken);
            if (!response.IsSuccessStatusCode) throw await ExplainAsync(response, cancellationToken);
            return await response.Content.ReadFromJsonAsync<TAnswer>(ApiJson.Options, cancellationToken) ?? throw Unavailable();
        }
        catch (Exception exception) when (IsSilence(exception, cancellationToken))
        {
            throw Unavailable();
        }
    }

    private static bool IsSilence(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or JsonException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested);

    private static async Task<ProblemException> ExplainAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json" || (int)response.StatusCode is 401 or 404) return Unavailable();
        var problem = await response.Content.ReadFromJsonAsync<ConversationProblem>(ApiJson.Options, cancellationToken);
        return problem is null
            ? Unavailable()
            : new ProblemException((int)response.StatusCode, problem.Code, problem.Detail) { Retryable = problem.Retryable, Charged = problem.Charged };
    }

    private static ProblemException Unavailable() =>
        new(503, "chat-unavailable", "The chat does not answer right now. Try again in a moment; the plan is unchanged.") { Retryable = true };
}
