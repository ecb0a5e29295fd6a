using Microsoft.EntityFrameworkCore;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.GenerationService.Ladder;

/// <summary>What one clip may still spend without taking what the other clips of its run are going to need.</summary>
public sealed class RunMoney(GenerationDbContext database, ModelCatalogue catalogue, IPaidCalls calls)
{
    /// <returns>Micro-dollars for the step at hand; negative when not even the others' needs are covered.</returns>
    public async Task<long> LeftForAsync(ClipSagaState clip, CancellationToken cancellationToken)
    {
        var left = await calls.LeftAsync(clip.RunId, clip.Ordered.AllowanceMicros, cancellationToken);
        var rows = await calls.OfRunAsync(clip.RunId, cancellationToken);
        var others = await database.Clips.AsNoTracking()
            .Where(other => other.RunId == clip.RunId && other.EndedAt == null && other.CorrelationId != clip.CorrelationId)
            .ToListAsync(cancellationToken);
        var ownVideo = clip.Step == ClipStep.Still ? VideoPrice(clip, clip.Ordered.Model) : 0;
        return left - ownVideo - others.Where(other => other.Order is not null).Sum(other => Need(other, rows));
    }

    private long Need(ClipSagaState clip, IReadOnlyList<PaidCall> rows)
    {
        var isBought = rows.Any(row => row.Item == clip.Item && row.Attempt == clip.Attempt);
        if (clip.Step == ClipStep.Video) return isBought ? 0 : VideoPrice(clip, clip.Model);
        return (isBought ? 0 : catalogue.Find(clip.Model)?.PriceMicros ?? 0) + VideoPrice(clip, clip.Ordered.Model);
    }

    private long VideoPrice(ClipSagaState clip, string model) =>
        catalogue.Find(model) is { } entry ? (ModelCatalogue.BilledSeconds(entry, clip.Ordered.NeededSeconds) ?? 0) * entry.PriceOf(clip.WithSound) : 0;
}
