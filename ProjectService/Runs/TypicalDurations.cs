using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Runs;

/// <summary>Estimates from what the last completed runs really took; silent while there were none.</summary>
public sealed class TypicalDurations(ProjectsDbContext database)
{
    private const int Sample = 20;

    /// <returns>Seconds; null when nothing runs or nothing was observed yet.</returns>
    public async Task<int?> RemainingAsync(VideoProject project, CancellationToken cancellationToken)
    {
        if (project.Status is not (ProjectStatus.Analyzing or ProjectStatus.Generating or ProjectStatus.Processing)) return null;
        var observed = await database.Runs.AsNoTracking().Where(run => run.CompletedAt != null).OrderByDescending(run => run.CompletedAt).Take(Sample)
            .Select(run => new ObservedRun(run.AnalyzingSeconds, run.GeneratingSeconds, run.AssemblingSeconds, run.CheckingSeconds)).ToListAsync(cancellationToken);
        return Remaining(project, observed);
    }

    /// <summary>What is left of the current stage, and the stages that follow without the user.</summary>
    public static int? Remaining(VideoProject project, IReadOnlyCollection<ObservedRun> observed)
    {
        var left = 1 - project.StageProgress;
        var seconds = project.Step switch
        {
            ProjectSteps.Generate => left * Median(observed, run => run.Generating) + Median(observed, run => run.Assembling) + Median(observed, run => run.Checking),
            ProjectSteps.Assemble => left * Median(observed, run => run.Assembling) + Median(observed, run => run.Checking),
            ProjectSteps.Check => left * Median(observed, run => run.Checking),
            _ => left * Median(observed, run => run.Analyzing),
        };
        return seconds is { } known ? (int)Math.Ceiling(known) : null;
    }

    private static double? Median(IEnumerable<ObservedRun> observed, Func<ObservedRun, double?> stage)
    {
        double[] sorted = [.. observed.Select(stage).OfType<double>().Order()];
        return sorted.Length == 0 ? null : sorted[sorted.Length / 2];
    }
}
