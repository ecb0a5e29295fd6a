namespace VideoGen.AnalysisService.Groq;

/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
public sealed record GroqTurn(string Role, string Text)
{
    public static GroqTurn User(string text) => new("user", text);

    public static GroqTurn Assistant(string text) => new("assistant", text);
}
