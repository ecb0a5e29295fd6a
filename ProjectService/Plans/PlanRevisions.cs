using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Quotes;

namespace VideoGen.ProjectService.Plans;

/// <summary>Makes a plan the current one: next number, its quote, its row, its event.</summary>
public sealed class PlanRevisions(QuoteCalculation quotes, TimeProvider time)
{
    public PlanRevision Add(ProjectsDbContext database, VideoProject project, GenerationPlan plan, PlanSource source)
    {
        var now = time.GetUtcNow();
        var revision = new PlanRevision
        {
            ProjectId = project.Id,
            Revision = project.Revision + 1,
            Source = source,
            Plan = plan,
            Changes = project.GenerationPlan is { } before ? PlanDifference.Between(before, plan) : [],
            Quote = quotes.Of(plan, project.Revision + 1),
            CreatedAt = now,
        };
        database.PlanRevisions.Add(revision);
        project.Revision = revision.Revision;
        project.GenerationPlan = plan;
        project.SelectedModel = plan.RecommendedModel;
        project.Record(ProjectEventTypes.PlanUpdated, now, new { revision.Revision, revision.Source, revision.Changes, revision.Quote.TotalMicros });
        return revision;
    }
}
