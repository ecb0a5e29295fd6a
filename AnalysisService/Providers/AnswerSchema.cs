namespace VideoGen.AnalysisService.Providers;

/// <summary>A JSON schema that an answer has to follow.</summary>
/// <param name="Name">At most 64 letters, digits, <c>_</c>, <c>-</c>.</param>
/// <param name="Strict">The provider constrains the decoding; not every model can.</param>
public sealed record AnswerSchema(string Name, string Json, bool Strict)
{
    /// <summary>Code of the failure when a provider gave up on its own answer because it did not follow the schema; the tokens are billed.</summary>
    public const string NotFollowed = "answer-malformed";
}
