namespace VideoGen.AnalysisService.Measurement;

/// <summary>The frame that stands for a shot: its time in the sample, its JPEG in the work folder, what was measured on it.</summary>
public sealed record KeyFrame(double Time, string File, PictureStatistics Statistics);
