using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProjectService.Runs;

/// <summary>How long a run may wait in each state, and what its language models may cost: the section <c>Runs</c>.</summary>
public sealed class RunOptions
{
    public const string Section = "Runs";

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Runs__AnalyzingDeadline lies between 1 s and 1 day.")]
    public TimeSpan AnalyzingDeadline { get; set; } = TimeSpan.FromMinutes(15);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Runs__GeneratingDeadline lies between 1 s and 1 day.")]
    public TimeSpan GeneratingDeadline { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Each for the assembly and for the check.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Runs__ProcessingDeadline lies between 1 s and 1 day.")]
    public TimeSpan ProcessingDeadline { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The most that one analysis may cost, micro-dollars.</summary>
    [Range(1, 100_000_000, ErrorMessage = "Runs__AnalysisAllowanceMicros lies between 1 and 100000000.")]
    public long AnalysisAllowanceMicros { get; set; } = 500_000;

    /// <summary>The most that the chat of one run may cost on top of its analysis, micro-dollars.</summary>
    [Range(1, 100_000_000, ErrorMessage = "Runs__ChatAllowanceMicros lies between 1 and 100000000.")]
    public long ChatAllowanceMicros { get; set; } = 500_000;
}
