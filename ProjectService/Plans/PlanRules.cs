using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProjectService.Plans;

/// <summary>When a plan may be changed; a breach ends the request.</summary>
public static class PlanRules
{
    public static GenerationPlan Current(VideoProject project) =>
        project.GenerationPlan ?? throw ProblemException.Conflict("no-plan", "There is no plan yet. Upload a sample and call analyze first.");

    public static void RequireEditable(VideoProject project)
    {
        Current(project);
        if (project.Status is not (ProjectStatus.Planning or ProjectStatus.Completed or ProjectStatus.Failed or ProjectStatus.Cancelled))
            throw WrongState(project, "The plan can be changed while nothing runs. Wait for the end or cancel first.");
    }

    public static ProblemException WrongState(VideoProject project, string detail) => new(StatusCodes.Status409Conflict, "wrong-state", detail)
    {
        Extensions = new Dictionary<string, object?> { ["project_status"] = project.Status },
    };
}
