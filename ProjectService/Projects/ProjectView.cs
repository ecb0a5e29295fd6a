using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Chat;
using VideoGen.ProjectService.Inputs;
using VideoGen.ProjectService.Quotes;
using VideoGen.ProjectService.Runs;

namespace VideoGen.ProjectService.Projects;

/// <summary>A project in the specification's shape.</summary>
/// <param name="Progress">0–1 of the current run.</param>
/// <param name="EstimatedTimeRemaining">Seconds; null when nothing runs or nothing was observed yet.</param>
/// <param name="PlanRevision">Number of the current plan; 0 before the first.</param>
/// <param name="Quote">What was approved for the current run.</param>
/// <param name="CeilingMicros">The most that the current run may cost.</param>
/// <param name="ShotFailures">Shots of the current run without a clip, each with what can be done.</param>
/// <param name="ModelSwitches">Where another model stood in during the current run.</param>
/// <param name="OmittedSounds">Music or effects that the current video goes without.</param>
public sealed record ProjectView(
    Guid Id, string UserId, string? Title, string? Brief, ProjectStatus Status, string Step, double Progress, int? EstimatedTimeRemaining,
    string? SampleVideoPath, string? CharacterImagePath, string? AudioPath, ProjectInputs Inputs, VideoAnalysis? VideoAnalysis, GenerationPlan? GenerationPlan,
    int PlanRevision, string? SelectedModel, Quote? Quote, long? CeilingMicros, Spend Spend, Guid? RunId, string? GeneratedVideoPath, string? PosterPath,
    IReadOnlyList<QualityFinding> QualityFindings, IReadOnlyList<ShotFailure> ShotFailures, IReadOnlyList<SwitchedModel> ModelSwitches,
    IReadOnlyList<OmittedSound> OmittedSounds, string? ErrorCode, string? ErrorMessage, IReadOnlyList<ChatMessage> ChatHistory, int DownloadCount,
    DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, IReadOnlyList<string> SimulatedProviders)
{
    public static ProjectView Of(VideoProject project, int? remaining, IReadOnlyList<string> simulated) => new(
        project.Id, project.UserId, project.Title, project.Brief, project.Status, project.Step, project.Progress, remaining,
        project.SampleVideoPath, project.CharacterImagePath, project.AudioPath, project.Inputs, project.VideoAnalysis, project.GenerationPlan,
        project.Revision, project.SelectedModel, project.Quote, project.CeilingMicros, project.Spend, project.RunId, project.GeneratedVideoPath, project.PosterPath,
        project.QualityFindings, project.ShotFailures, project.ModelSwitches, project.OmittedSounds, project.Failure?.Code, project.ErrorMessage, project.ChatHistory, project.DownloadCount,
        project.CreatedAt, project.ExpiresAt, simulated);
}
