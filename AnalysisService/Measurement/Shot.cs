namespace VideoGen.AnalysisService.Measurement;

/// <summary>A stretch of the sample between two cuts, in seconds.</summary>
/// <param name="CutScore">Score of the cut that starts it; null for the first.</param>
public sealed record Shot(double Start, double End, double? CutScore)
{
    public double Seconds => End - Start;
}
