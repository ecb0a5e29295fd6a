using Microsoft.EntityFrameworkCore;
using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Persistence;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProjectService.Observations;

/// <summary>What the newest jobs of each model took.</summary>
internal static class ObservedJobs
{
    private const int Newest = 50;

    public static async Task<IReadOnlyDictionary<string, JobTime>> TimesOfAsync(
        this ProjectsDbContext database, IEnumerable<CatalogueModel> models, ProviderSettings providers, CancellationToken cancellationToken)
    {
        var times = new Dictionary<string, JobTime>();
        foreach (var model in models.DistinctBy(model => model.Id))
        {
            var simulated = providers.IsSimulated(model.Provider);
            var seconds = await database.ObservedJobs.AsNoTracking().Where(job => job.Model == model.Id && job.Simulated == simulated)
                .OrderByDescending(job => job.At).Take(Newest).Select(job => job.Seconds).ToListAsync(cancellationToken);
            times[model.Id] = JobTime.Of(seconds, model.TypicalSeconds);
        }

        return times;
    }
}
