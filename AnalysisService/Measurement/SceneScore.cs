namespace VideoGen.AnalysisService.Measurement;

/// <summary>How much a frame differs from the one before it, 0–1, at its time in seconds.</summary>
public sealed record SceneScore(double Time, double Score);
