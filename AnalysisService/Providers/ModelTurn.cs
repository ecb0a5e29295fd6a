namespace VideoGen.AnalysisService.Providers;

/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
public sealed record ModelTurn(string Role, string Text)
{
    public static ModelTurn User(string text) => new("user", text);

    public static ModelTurn Assistant(string text) => new("assistant", text);
}
