namespace VideoGen.Contracts.Analysis;

/// <summary>A stretch of time in seconds, start inclusive, end exclusive.</summary>
public sealed record TimeSpanSeconds(double Start, double End);
