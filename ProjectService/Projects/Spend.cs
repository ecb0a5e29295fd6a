namespace VideoGen.ProjectService.Projects;

/// <summary>What a project has cost so far, in micro-dollars, over all its runs.</summary>
/// <param name="RunMicros">Clips and audio of the current run: what counts against its ceiling.</param>
public sealed record Spend(long AnalysisMicros, long ChatMicros, long ClipsMicros, long AudioMicros, long RunMicros)
{
    public static readonly Spend None = new(0, 0, 0, 0, 0);

    public long TotalMicros => AnalysisMicros + ChatMicros + ClipsMicros + AudioMicros;
}
