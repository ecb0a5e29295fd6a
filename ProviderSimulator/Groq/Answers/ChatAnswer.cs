namespace VideoGen.ProviderSimulator.Groq.Answers;

/// <param name="FinishReason"><c>stop</c>, or <c>length</c> when the token limit cut it off.</param>
public sealed record ChatAnswer(string Content, string Reasoning, int ReasoningTokens, int CompletionTokens, string FinishReason)
{
    /// <summary>Reasoning is paid for first, out of the same limit: a small limit leaves no content at all.</summary>
    public static ChatAnswer Within(string content, string reasoning, int maxTokens)
    {
        var reasoningTokens = Math.Min(Tokens(reasoning), maxTokens);
        var left = maxTokens - reasoningTokens;
        var cut = Tokens(content) > left;
        var kept = cut ? content[..Math.Min(content.Length, left * 4)] : content;
        return new ChatAnswer(kept, reasoning, reasoningTokens, reasoningTokens + Tokens(kept), cut ? "length" : "stop");
    }

    public ChatAnswer CutOff() => this with { Content = Content[..(Content.Length / 2)], FinishReason = "length" };

    private static int Tokens(string text) => (text.Length + 3) / 4;
}
