namespace VideoGen.AnalysisService.Groq;

/// <summary>A JSON schema that an answer has to follow.</summary>
/// <param name="Name">At most 64 letters, digits, <c>_</c>, <c>-</c>.</param>
/// <param name="Strict">The provider constrains the decoding; not every model can.</param>
public sealed record AnswerSchema(string Name, string Json, bool Strict);
