namespace VideoGen.ProjectService.Runs;

/// <summary>Seconds that the stages of a completed run took; null for a stage that it did not have.</summary>
public sealed record ObservedRun(double? Analyzing, double? Generating, double? Assembling, double? Checking);
