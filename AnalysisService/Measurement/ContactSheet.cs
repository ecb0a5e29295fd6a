namespace VideoGen.AnalysisService.Measurement;

/// <summary>A stored picture with the key frames of consecutive shots in reading order.</summary>
public sealed record ContactSheet(string Path, int FirstShot, int LastShot);
