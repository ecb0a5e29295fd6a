using System.ClientModel;
using OpenAI.Chat;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Groq;

/// <summary>One paid chat completion.</summary>
public sealed class GroqChat(GroqConnection connection)
{
    /// <summary>Never throws for what the provider or the network does; the outcome says it.</summary>
    public async Task<SubmitOutcome> AskAsync(GroqQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await connection.Open().GetChatClient(question.Model.Id).CompleteChatAsync(Messages(question), Options(question), cancellationToken);
            var completion = answer.Value;
            var cost = GroqPrices.OfTokens(question.Model, completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount);
            // Empty when all the tokens went into reasoning: paid for, and as unusable as broken JSON.
            return new SubmitOutcome.Completed(string.Concat(completion.Content.Select(part => part.Text)), cost, completion.Id);
        }
        catch (Exception exception) when (exception is ClientResultException or HttpRequestException or IOException or OperationCanceledException)
        {
            return GroqFailures.ToOutcome(exception, question.MaxCostMicros());
        }
    }

    private static IEnumerable<ChatMessage> Messages(GroqQuestion question)
    {
        yield return ChatMessage.CreateSystemMessage(question.Instructions);
        foreach (var (index, turn) in question.Turns.Index())
            yield return turn.Role == "assistant"
                ? ChatMessage.CreateAssistantMessage(turn.Text)
                : ChatMessage.CreateUserMessage(
                [
                    ChatMessageContentPart.CreateTextPart(turn.Text),
                    .. index == 0 ? question.Images.Select(image => ChatMessageContentPart.CreateImagePart(image, "image/jpeg")) : [],
                ]);
    }

    private static ChatCompletionOptions Options(GroqQuestion question) => new()
    {
        MaxOutputTokenCount = question.MaxOutputTokens,
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(question.Schema.Name, BinaryData.FromString(question.Schema.Json), jsonSchemaIsStrict: question.Schema.Strict),
#pragma warning disable OPENAI001 // Experimental in the client, settled at the provider.
        ReasoningEffortLevel = question.ReasoningEffort,
#pragma warning restore OPENAI001
    };
}
