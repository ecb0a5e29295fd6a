using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.PaidClips;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Quotes;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Runs;

/// <summary>Turns a user's approval into a run: exactly the plan, the quote and the ceiling that were seen, or a conflict that shows the current ones.</summary>
public sealed class GenerationApproval(PlanAcceptance acceptance, ProjectQuotes quotes, PlanRevisions revisions)
{
    /// <param name="runId">The run that waits for the approval, or a new one.</param>
    public async Task<GenerationAccepted> ApproveAsync(ProjectChange change, GenerationRequest request, Guid runId, CancellationToken cancellationToken)
    {
        var project = change.Project;
        var plan = acceptance.WithModel(PlanRules.Current(project), request.Model);
        acceptance.RequireValid(plan);
        var (quote, reused) = await quotes.OfAsync(change.Database, project, plan, request.Fresh, cancellationToken);
        RequireCurrent(request, project, quote);
        acceptance.RequireBuyable(quote);
        var ceiling = request.MaxTotalMicros ?? quote.CeilingMicros;
        if (ceiling < quote.TotalMicros)
            throw Conflict("ceiling-too-low", "The limit is below what the plan costs. Raise max_total_micros or shorten the plan.", project, quote);

        if (PlanDifference.Between(project.GenerationPlan!, plan).Count > 0) revisions.Add(change.Database, project, plan, PlanSource.User);
        Begin(project, runId, quote, ceiling);
        project.Record(ProjectEventTypes.RunState, change.Now, new { RunId = runId, PlanRevision = project.Revision, QuoteId = quote.Id, CeilingMicros = ceiling });
        await change.Messages.Publish(Message(project, plan, runId, CeilingSplit.Of(ceiling, quote), reused), cancellationToken);
        return new GenerationAccepted(
            project.Id, runId, project.Status, project.Revision, quote.Id, quote.TotalMicros, ceiling, [.. Assumed(request)], RunLinks.Of(project.Id));
    }

    private static void RequireCurrent(GenerationRequest request, VideoProject project, Quote quote)
    {
        if (request.PlanRevision is { } revision && revision != project.Revision)
            throw Conflict("plan-changed", $"Revision {revision} is not the current plan; {project.Revision} is. Look at it and approve again.", project, quote);
        if (request.QuoteId is { } id && id != quote.Id)
            throw Conflict("quote-stale", "The quote is no longer current. Look at the new one and approve again.", project, quote);
    }

    private static ProblemException Conflict(string code, string detail, VideoProject project, Quote quote) => new(StatusCodes.Status409Conflict, code, detail)
    {
        Extensions = new Dictionary<string, object?> { ["current_revision"] = project.Revision, ["quote"] = quote },
    };

    private static void Begin(VideoProject project, Guid runId, Quote quote, long ceiling)
    {
        if (project.RunId != runId) (project.Progress, project.RunId) = (0, runId);
        (project.Status, project.Step, project.StageProgress) = (ProjectStatus.Generating, ProjectSteps.Generate, 0);
        (project.Quote, project.CeilingMicros, project.CancelRequested) = (quote, ceiling, false);
        project.Spend = project.Spend with { RunMicros = 0 };
        project.QualityFindings = [];
        (project.ShotFailures, project.ModelSwitches, project.OmittedSounds) = ([], [], []);
        project.ClearFailure();
    }

    private static GenerationApproved Message(VideoProject project, GenerationPlan plan, Guid runId, CeilingSplit split, IReadOnlyList<ReusedClip> reused) => new()
    {
        RunId = runId,
        ProjectId = project.Id,
        UserId = project.UserId,
        Plan = plan,
        ClipsAllowanceMicros = split.ClipsMicros,
        AudioAllowanceMicros = split.AudioMicros,
        CharacterImagePath = project.CharacterImagePath,
        Reused = reused,
        OwnAudioPath = plan.AudioRequirements.UseOwnAudio ? project.AudioPath : null,
    };

    private static IEnumerable<string> Assumed(GenerationRequest request)
    {
        if (request.PlanRevision is null) yield return "plan_revision";
        if (request.QuoteId is null) yield return "quote_id";
        if (request.MaxTotalMicros is null) yield return "max_total_micros";
    }
}
