using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Projects;
using VideoGen.ProjectService.Projects;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.ProjectService.Plans;

/// <summary>When a plan may be changed, and what a plan has to be; a breach ends the request.</summary>
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

    public static void RequireValid(GenerationPlan plan, ModelCatalogue catalogue)
    {
        var issues = PlanValidator.Check(plan, catalogue);
        if (issues.Count == 0) return;
        throw new ProblemException(StatusCodes.Status422UnprocessableEntity, "plan-invalid", $"The plan cannot be made. {issues[0]}")
        {
            Extensions = new Dictionary<string, object?> { ["issues"] = issues },
        };
    }

    /// <summary>The plan with one model for every shot.</summary>
    public static GenerationPlan WithModel(GenerationPlan plan, string? modelId, ModelCatalogue catalogue)
    {
        if (modelId is null) return plan;
        RequireVideoModel(modelId, catalogue);
        return plan with { RecommendedModel = modelId, Scenes = [.. plan.Scenes.Select(scene => scene with { Model = null })] };
    }

    private static void RequireVideoModel(string modelId, ModelCatalogue catalogue)
    {
        var model = catalogue.Find(modelId);
        if (model is not { Capability: "video" })
            throw new ProblemException(422, "model-unknown", $"There is no video model {modelId}. Take {catalogue.Default("video").Id}, or ask /api/models for all.")
            {
                Extensions = new Dictionary<string, object?> { ["successor"] = catalogue.Default("video").Id },
            };
        if (model.Retired)
            throw new ProblemException(422, "model-retired", $"{model.Name} is no longer offered. Take {model.Successor ?? catalogue.Default("video").Id} instead.")
            {
                Extensions = new Dictionary<string, object?> { ["successor"] = model.Successor ?? catalogue.Default("video").Id },
            };
    }

    public static ProblemException WrongState(VideoProject project, string detail) => new(StatusCodes.Status409Conflict, "wrong-state", detail)
    {
        Extensions = new Dictionary<string, object?> { ["project_status"] = project.Status },
    };
}
