namespace VideoGen.Contracts.Analysis;

/// <summary>Command: nothing more is asked of a paid model for this analysis. What was measured stays.</summary>
public sealed record CancelAnalysis(Guid ProjectId, Guid RunId);
