namespace VideoGen.AnalysisService.Measurement;

/// <summary>The first frame of a new shot: its time in seconds and its scene score.</summary>
public sealed record Cut(double Time, double Score);
