namespace VideoGen.Contracts.Analysis;

/// <summary>Event: one named step of the analysis is done.</summary>
/// <param name="Step"><c>measured</c>, <c>transcribed</c>, <c>described</c> or <c>planned</c>.</param>
public sealed record AnalysisProgressed(Guid ProjectId, Guid RunId, string Step);
