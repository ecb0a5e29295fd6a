using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Observations;
using VideoGen.ProjectService.PaidClips;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Runs;

namespace VideoGen.ProjectService.Quotes;

/// <summary>Quotes a plan of a project with what its earlier runs made and what the last runs took.</summary>
public sealed class ProjectQuotes(QuoteCalculation quotes, ProviderSettings providers)
{
    private const int LastRuns = 20;

    /// <param name="database">Read only.</param>
    /// <param name="project">Whose clips may be used again.</param>
    /// <param name="plan">A valid one.</param>
    /// <param name="fresh">Every clip is made anew.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task<(Quote Quote, IReadOnlyList<ReusedClip> Reused)> OfAsync(
        ProjectsDbContext database, VideoProject project, GenerationPlan plan, bool fresh, CancellationToken cancellationToken)
    {
        var reused = await database.ReusableAsync(project, plan, fresh, cancellationToken);
        var times = await database.TimesOfAsync(quotes.ModelsOf(plan), providers, cancellationToken);
        var finishing = await database.Runs.AsNoTracking().Where(run => run.CompletedAt != null && run.AssemblingSeconds != null && run.CheckingSeconds != null)
            .OrderByDescending(run => run.CompletedAt).Take(LastRuns).Select(run => run.AssemblingSeconds!.Value + run.CheckingSeconds!.Value).ToListAsync(cancellationToken);
        var facts = new QuoteFacts(reused, times, finishing.Count < JobTime.Enough ? null : JobTime.Of(finishing, 0));
        return (quotes.Of(plan, project.Revision, facts), reused);
    }
}
