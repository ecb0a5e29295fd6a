using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Models;
using VideoGen.ProjectService.Quotes;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.ProjectService.Plans;

/// <summary>What a plan has to be; a breach ends the request.</summary>
public sealed class PlanAcceptance(ModelCatalogue catalogue, ModelAvailability availability)
{
    /// <exception cref="ProblemException">422 <c>model-retired</c>, <c>model-unavailable</c> or <c>plan-invalid</c>.</exception>
    public void RequireValid(GenerationPlan plan)
    {
        if (Refusal(plan) is { } refusal) throw refusal;
    }

    /// <summary>What <see cref="RequireValid"/> would throw; null for a plan that can be made here.</summary>
    public ProblemException? Refusal(GenerationPlan plan)
    {
        if (ChosenModels(plan).Select(availability.Refusal).FirstOrDefault(refusal => refusal is not null) is { } refused) return refused;
        var issues = PlanValidator.Check(plan, catalogue);
        return issues.Count == 0 ? null : new ProblemException(StatusCodes.Status422UnprocessableEntity, "plan-invalid", $"The plan cannot be made. {issues[0]}")
        {
            Extensions = new Dictionary<string, object?> { ["issues"] = issues },
        };
    }

    /// <summary>The plan with one model for every shot.</summary>
    /// <exception cref="ProblemException">422 when the model cannot be chosen.</exception>
    public GenerationPlan WithModel(GenerationPlan plan, string? modelId)
    {
        if (modelId is null) return plan;
        availability.RequireVideoModel(modelId);
        return plan with { RecommendedModel = modelId, Scenes = [.. plan.Scenes.Select(scene => scene with { Model = null })] };
    }

    /// <summary>Nothing is bought for a plan of which a part, its voice say, cannot be bought here.</summary>
    /// <exception cref="ProblemException">422 <c>model-unavailable</c>.</exception>
    public void RequireBuyable(Quote quote)
    {
        var refusal = quote.Lines.Select(line => line.Model).Distinct().Select(catalogue.Find).OfType<CatalogueModel>().Select(availability.Refusal);
        if (refusal.FirstOrDefault(refusal => refusal is not null) is { } refused) throw refused;
    }

    private IEnumerable<CatalogueModel> ChosenModels(GenerationPlan plan) =>
        (plan.Scenes ?? []).Select(scene => scene?.Model).Prepend(plan.RecommendedModel).OfType<string>().Distinct()
            .Select(catalogue.Find).OfType<CatalogueModel>().Where(model => model.Capability == "video");
}
