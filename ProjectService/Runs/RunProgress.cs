namespace VideoGen.ProjectService.Runs;

/// <summary>How much of a run is done, from its weighted steps and never from time.</summary>
/// <param name="Run">0–1 of the whole run.</param>
/// <param name="Stage">0–1 of the current stage.</param>
public readonly record struct RunProgress(double Run, double Stage)
{
    public const string Measured = "measured";
    public const string Transcribed = "transcribed";
    public const string Described = "described";
    public const string Planned = "planned";

    private const double Clips = 60;
    private const double Audio = 8;
    private const double Assembly = 13;
    private const double Check = 4;

    /// <summary>The steps of an analysis in their order.</summary>
    public static readonly IReadOnlyList<string> AnalysisSteps = [Measured, Transcribed, Described, Planned];

    private static readonly Dictionary<string, double> s_analysisWeights = new()
    {
        [Measured] = 6,
        [Transcribed] = 2,
        [Described] = 4,
        [Planned] = 3,
    };

    public static RunProgress Of(ProjectRunState run)
    {
        var analysis = run.WithAnalysis ? s_analysisWeights.Values.Sum() : 0;
        var analysed = run.WithAnalysis ? run.AnalysisSteps.Sum(step => s_analysisWeights.GetValueOrDefault(step)) : 0;
        var generated = (run.Clips.Count == 0 ? 0 : Clips * run.Clips.Average(clip => clip.Done)) + (run.MixPath is null ? 0 : Audio);
        var assembled = run.FinalPath is null ? 0 : Assembly;
        var done = analysed + generated + assembled + (run.CompletedAt is null ? 0 : Check);
        var total = analysis + Clips + Audio + Assembly + Check;
        return new RunProgress(done / total, StageOf(run, analysis, analysed, generated));
    }

    private static double StageOf(ProjectRunState run, double analysis, double analysed, double generated) => run switch
    {
        { CompletedAt: not null } => 1,
        { FinalPath: not null } => 0,
        { EverythingCame: true } => 0,
        { Clips.Count: > 0 } => generated / (Clips + Audio),
        _ => analysis == 0 ? 0 : analysed / analysis,
    };
}
