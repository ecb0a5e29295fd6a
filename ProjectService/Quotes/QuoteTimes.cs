using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Observations;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProjectService.Quotes;

/// <summary>How long the paid calls of a quote take when they share the places of their models, and the finishing after them.</summary>
internal sealed class QuoteTimes(ModelCatalogue catalogue, QuoteFacts facts)
{
    private const double FinishingSeconds = 10;
    private const double FinishingSecondsPerSecond = 0.5;

    public QuoteTime Of(GenerationPlan plan, IReadOnlyList<QuoteLine> lines)
    {
        var bought = lines.Where(line => !line.AlreadyMade).ToList();
        var finishing = facts.Finishing ?? JobTime.Typical(FinishingSeconds + FinishingSecondsPerSecond * Timeline.Of(plan).TotalSeconds);
        return new QuoteTime(
            Seconds(bought, finishing, time => time.Earliest), Seconds(bought, finishing, time => time.Likely), Seconds(bought, finishing, time => time.Latest),
            bought.Where(line => line.Item == "video").All(line => TimeOf(catalogue.Find(line.Model)!).Observed));
    }

    private int Seconds(List<QuoteLine> lines, JobTime finishing, Func<JobTime, double> part)
    {
        var schedule = new RunSchedule(model => part(TimeOf(model)));
        // First frames come first, then their videos; effects are made for finished clips; all other sound starts at once.
        var ready = new Dictionary<int, double>();
        foreach (var item in new[] { "still", "video", "effects" })
            foreach (var line in lines.Where(line => line.Item == item))
                ready[line.Shot!.Value] = schedule.Add(catalogue.Find(line.Model)!, ready.GetValueOrDefault(line.Shot!.Value));
        foreach (var line in lines.Where(line => line.Item is not ("still" or "video" or "effects"))) schedule.Add(catalogue.Find(line.Model)!, 0);
        return (int)Math.Ceiling(schedule.End + part(finishing));
    }

    private JobTime TimeOf(CatalogueModel model) => facts.Times.GetValueOrDefault(model.Id) ?? JobTime.Typical(model.TypicalSeconds);
}
