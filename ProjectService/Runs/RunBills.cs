using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Generation;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Runs;

/// <summary>Counts each bill of a run once. Null means: nothing new to count.</summary>
internal static class RunBills
{
    public static Spend? Analysis(ProjectRunState run, SampleAnalyzed message, Spend spend) => Analysis(run, message.CostMicros, spend);

    public static Spend? Analysis(ProjectRunState run, SampleAnalysisFailed message, Spend spend) => Analysis(run, message.CostMicros, spend);

    public static Spend? Clip(ProjectRunState run, ClipGenerated message, Spend spend) => Clips(run.Take(message), spend);

    public static Spend? Clip(ProjectRunState run, ClipFailed message, Spend spend) => Clips(run.Take(message), spend);

    public static Spend? Audio(ProjectRunState run, AudioProduced message, Spend spend) => Audio(run, message.CostMicros, spend);

    public static Spend? Audio(ProjectRunState run, AudioFailed message, Spend spend) => Audio(run, message.CostMicros, spend);

    private static Spend? Analysis(ProjectRunState run, long costMicros, Spend spend)
    {
        if (run.AnalysisCounted) return null;
        run.AnalysisCounted = true;
        return spend with { AnalysisMicros = spend.AnalysisMicros + costMicros };
    }

    private static Spend? Clips(long? costMicros, Spend spend) =>
        costMicros is { } cost ? spend with { ClipsMicros = spend.ClipsMicros + cost, RunMicros = spend.RunMicros + cost } : null;

    private static Spend? Audio(ProjectRunState run, long costMicros, Spend spend)
    {
        if (run.AudioCounted) return null;
        run.AudioCounted = true;
        return spend with { AudioMicros = spend.AudioMicros + costMicros, RunMicros = spend.RunMicros + costMicros };
    }
}
