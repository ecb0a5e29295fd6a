namespace VideoGen.AnalysisService.Answers;

/// <summary>An answer that held up to its check.</summary>
/// <param name="Source">Who gave it, with which attempt.</param>
public sealed record StructuredAnswer<T>(T Value, PaidAnswer Source) where T : class;
