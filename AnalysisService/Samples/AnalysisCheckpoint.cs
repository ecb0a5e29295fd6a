namespace VideoGen.AnalysisService.Samples;

/// <summary>How far the analysis of a sample is. Each is stored before the next step begins, so no step is done or paid twice.</summary>
public enum AnalysisCheckpoint
{
    Accepted,
    Measured,
    Transcribed,
    Described,
    Planned,
}
