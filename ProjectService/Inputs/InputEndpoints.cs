using Microsoft.AspNetCore.Http.HttpResults;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Storage;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Runs;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.ProjectService.Inputs;

/// <summary>What the StorageService asks and tells about uploads.</summary>
public static class InputEndpoints
{
    public static void MapInputs(this IEndpointRouteBuilder routes)
    {
        var inputs = routes.MapGroup("/internal/projects/{id:guid}").RequireServiceToken().ExcludeFromDescription();
        inputs.MapPost("/uploads/{kind}/authorize", Authorize);
        inputs.MapPut("/inputs/{kind}", Attach);
    }

    private static async Task<NoContent> Authorize(Guid id, string kind, UploadOwner owner, OwnProjects projects, CancellationToken cancellationToken)
    {
        Parse(kind);
        RequireOpen(await projects.GetAsync(id, owner.UserId, cancellationToken));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Attach(Guid id, string kind, AttachedInput input, OwnProjects projects, CancellationToken cancellationToken)
    {
        var parsed = Parse(kind);
        await projects.ChangeAsync(id, input.UserId, async change =>
        {
            var file = new InputFile(input.Path, input.Bytes, input.Duration, input.Width, input.Height);
            if (change.Project.Inputs.Of(parsed) == file) return false;
            RequireOpen(change.Project);
            await TakeAsync(change, parsed, file, cancellationToken);
            return true;
        }, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task TakeAsync(ProjectChange change, InputKind kind, InputFile file, CancellationToken cancellationToken)
    {
        var project = change.Project;
        project.Inputs = project.Inputs.With(kind, file);
        if (kind == InputKind.Character) project.CharacterImagePath = file.Path;
        if (kind == InputKind.Audio) project.AudioPath = file.Path;
        if (kind == InputKind.Sample)
        {
            project.SampleVideoPath = file.Path;
            await StartOverAsync(change, cancellationToken);
        }

        project.Record(ProjectEventTypes.InputAttached, change.Now, new { Kind = kind, file.Bytes, file.Duration, file.Width, file.Height });
    }

    /// <summary>Another sample makes what was said of the old one worthless.</summary>
    private static async Task StartOverAsync(ProjectChange change, CancellationToken cancellationToken)
    {
        var project = change.Project;
        if (project is { Status: ProjectStatus.Planning, RunId: { } runId }) await change.Messages.Publish(new CancelRequested(runId), cancellationToken);
        (project.Status, project.Step, project.Progress, project.StageProgress, project.RunId) = (ProjectStatus.Uploading, ProjectSteps.Ready, 0, 0, null);
        (project.VideoAnalysis, project.GenerationPlan, project.SelectedModel) = (null, null, null);
        project.ClearFailure();
    }

    private static void RequireOpen(VideoProject project)
    {
        var beforeGeneration = project.Status is ProjectStatus.Uploading or ProjectStatus.Planning
            || (project is { CeilingMicros: null, Status: ProjectStatus.Failed or ProjectStatus.Cancelled });
        if (!beforeGeneration) throw PlanRules.WrongState(project, "Files can be uploaded until generation starts. Create a new project for other files.");
    }

    private static InputKind Parse(string kind) => kind switch
    {
        "sample" => InputKind.Sample,
        "character" => InputKind.Character,
        "audio" => InputKind.Audio,
        _ => throw ProblemException.NotFound("input kind"),
    };
}
