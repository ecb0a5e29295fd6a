using OpenAI.Chat;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AnalysisService.Groq;

/// <summary>Chat completions at Groq, with pictures where the question has any.</summary>
public sealed class GroqChat(GroqConnection connection, TimeProvider clock) : ILanguageModel, IVisionModel
{
    public string Protocol => GroqConnection.Protocol;

    public async Task<SubmitOutcome> AskAsync(CatalogueModel model, ModelQuestion question, ProviderKey key, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await connection.Open(key).GetChatClient(model.Id).CompleteChatAsync(Messages(question), Options(question), cancellationToken);
            var completion = answer.Value;
            var cost = ModelPrices.OfTokens(model, completion.Usage.InputTokenCount, completion.Usage.OutputTokenCount);
            // Empty when all the tokens went into reasoning: paid for, and as unusable as broken JSON.
            return new SubmitOutcome.Completed(string.Concat(completion.Content.Select(part => part.Text)), cost, completion.Id);
        }
        catch (Exception exception) when (GroqFaults.IsOfTheProvider(exception))
        {
            return GroqFaults.ToOutcome(exception, question.MaxCostMicros(model), clock);
        }
    }

    public async Task<SubmitOutcome> StreamAsync(
        CatalogueModel model, ModelQuestion question, ProviderKey key, Func<string, ValueTask> hear, CancellationToken cancellationToken)
    {
        var stream = new GroqStream(model);
        try
        {
            var options = Options(question);
            options.ResponseFormat = ChatResponseFormat.CreateTextFormat();
            await foreach (var chunk in connection.Open(key).GetChatClient(model.Id).CompleteChatStreamingAsync(Messages(question), options, cancellationToken))
                if (stream.Take(chunk) is { Length: > 0 } words) await hear(words);
            if (stream.BrokeOff) return new SubmitOutcome.Unknown("The stream broke off.");
            // Without the provider's count the most that it can have cost is booked.
            return new SubmitOutcome.Completed(stream.Text, stream.CostMicros ?? question.MaxCostMicros(model), stream.Id, Estimated: stream.CostMicros is null);
        }
        catch (Exception exception) when (GroqFaults.IsOfTheProvider(exception))
        {
            return stream.Id is null ? GroqFaults.ToOutcome(exception, question.MaxCostMicros(model), clock) : new SubmitOutcome.Unknown($"The stream broke off: {exception.GetType().Name}.");
        }
    }

    private static IEnumerable<ChatMessage> Messages(ModelQuestion question)
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

    private static ChatCompletionOptions Options(ModelQuestion question) => new()
    {
        MaxOutputTokenCount = question.MaxOutputTokens,
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(question.Schema.Name, BinaryData.FromString(question.Schema.Json), jsonSchemaIsStrict: question.Schema.Strict),
#pragma warning disable OPENAI001 // Experimental in the client, settled at the provider.
        ReasoningEffortLevel = question.ReasoningEffort,
#pragma warning restore OPENAI001
    };
}
