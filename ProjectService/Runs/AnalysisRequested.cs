using VideoGen.Contracts.Analysis;

namespace VideoGen.ProjectService.Runs;

/// <summary>Event inside this service: a user asked for an analysis, so a run begins.</summary>
public sealed record AnalysisRequested(Guid RunId, DateTimeOffset ProjectExpiresAt, AnalyzeSample Command);
