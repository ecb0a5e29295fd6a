namespace VideoGen.AnalysisService.Planning;

/// <param name="Start">Seconds.</param>
/// <param name="Luma">0–255.</param>
/// <param name="Saturation">0–1.</param>
/// <param name="Motion">Mean scene score, 0–1.</param>
public sealed record ShotFacts(int Number, double Start, double Duration, IReadOnlyList<string> Palette, double Luma, double Saturation, double Motion, string? Description);
