using Microsoft.AspNetCore.Http.HttpResults;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProjectService.Models;

public static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/models", List).WithTags("Models").WithName("ListModels").ProducesProblem(400)
            .WithSummary("Every model of the catalogue: what it takes, what it costs, whether it can be had; with ?capability= only those for it.");

    private static Ok<ModelList> List(string? capability, ModelCatalogue catalogue, ModelAvailability availability, ProviderSettings providers)
    {
        var models = catalogue.Models;
        if (capability is not null && models.All(model => model.Capability != capability))
            throw ProblemException.Invalid("capability-invalid", $"A capability is one of {string.Join(", ", models.Select(model => model.Capability).Distinct())}.");
        return TypedResults.Ok(new ModelList(
            [.. models.Where(model => capability is null || model.Capability == capability).Select(model => new ModelView(model, availability, providers))]));
    }
}
