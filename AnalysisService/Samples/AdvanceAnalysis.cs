namespace VideoGen.AnalysisService.Samples;

/// <summary>Command to this service itself: do the step that follows a checkpoint. Void when the analysis stands elsewhere.</summary>
public sealed record AdvanceAnalysis(Guid ProjectId, Guid RunId, AnalysisCheckpoint From);
