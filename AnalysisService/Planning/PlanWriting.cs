using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Providers;
using VideoGen.AnalysisService.Samples;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Planning;

/// <summary>Step three: asks a language model for a plan, and takes only one that can be made.</summary>
public sealed class PlanWriting(StructuredAnswers answers, PlanReading reading, ModelLists languages, ModelCatalogue catalogue) : IAnalysisStep
{
    internal const string PlanRules =
        "Scenes are numbered from 1, follow each other without gap or overlap from 0, and together last exactly the facts' duration, at most 60 seconds; each lasts at least 0.5 s and, with its transitions, no longer than the model's longest duration. "
        + "Each prompt stands alone (the video model sees no other scene): repeat subject, setting, light and style in it. Use mostly cuts; a transition must be shorter than the scenes beside it. "
        + "Narration is short and spoken language; leave it null where the picture is enough.";

    private const string Instructions =
        "You plan a new vertical 9:16 video that is similar in rhythm, light, colour and mood to a measured sample, without copying its content. "
        + "Make one scene for each shot of the facts, at the same start and with the same duration, unless the brief asks for something else. Fulfil the brief where it is about the video. "
        + PlanRules + " Answer as JSON of the schema. " + FencedFacts.Rule;

    public AnalysisCheckpoint From => AnalysisCheckpoint.Described;

    public string Done => "planned";

    public async Task RunAsync(SampleAnalysis analysis, CancellationToken cancellationToken)
    {
        var facts = analysis.Facts ?? throw new InvalidOperationException("There are no facts to plan from.");
        var models = ModelFacts.Of(catalogue, analysis.VideoModels);
        var question = new ModelQuestion
        {
            Models = languages.Language,
            Instructions = Instructions,
            Turns = [ModelTurn.User(FencedFacts.Of(SampleFacts.ForPlan(facts, analysis.Transcript, analysis.Description, analysis.Brief, models)))],
            Schema = PlanSchema.Of(models),
            MaxOutputTokens = 4000 + 400 * facts.Motion.Count,
            ReasoningEffort = "low",
        };
        var cuts = facts.Analysis.VisualAnalysis.Shots.Select(shot => shot.Start).ToList();
        try
        {
            var (plan, source) = await answers.AskAsync(
                analysis.PurposeOf(PaidItems.Plan), question, answer => reading.Read(answer, cuts, facts.PlannedSeconds), cancellationToken);
            analysis.RecordPlan(plan, source);
        }
        catch (UnusableAnswerException unusable)
        {
            throw unusable.AsRefusal("plan-unusable", "The language service did not manage a plan that can be made. What was measured is kept; try again.");
        }
    }
}
