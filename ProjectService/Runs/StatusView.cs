using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Runs;

/// <summary>Where a project is.</summary>
/// <param name="Progress">0–1 of the current run.</param>
/// <param name="EstimatedTimeRemaining">Seconds; null when nothing runs or nothing was observed yet.</param>
/// <param name="ShotFailures">Shots of the current run without a clip, each with what can be done.</param>
/// <param name="ModelSwitches">Where another model stood in during the current run.</param>
/// <param name="SimulatedProviders">Providers that a simulator stands in for.</param>
public sealed record StatusView(
    Guid Id, ProjectStatus Status, string Step, double Progress, int? EstimatedTimeRemaining, string? ErrorCode, string? ErrorMessage,
    IReadOnlyList<ShotFailure> ShotFailures, IReadOnlyList<SwitchedModel> ModelSwitches, Guid? RunId, long? CeilingMicros, Spend Spend, long LastEventId, IReadOnlyList<string> SimulatedProviders)
{
    public static StatusView Of(VideoProject project, int? remaining, IReadOnlyList<string> simulated) => new(
        project.Id, project.Status, project.Step, project.Progress, remaining, project.Failure?.Code, project.ErrorMessage,
        project.ShotFailures, project.ModelSwitches, project.RunId, project.CeilingMicros, project.Spend, project.LastSequence, simulated);
}
