using Microsoft.AspNetCore.Http.HttpResults;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProjectService.Models;

public static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/models", List).WithTags("Models").WithName("ListModels")
            .WithSummary("Every model of the catalogue: what it takes, what it costs, whether a simulator stands in for its provider.");

    private static Ok<ModelList> List(ModelCatalogue catalogue, SimulatedProviders simulated) =>
        TypedResults.Ok(new ModelList([.. catalogue.Models.Select(model => new ModelView(
            model.Id, model.Provider, model.Capability, model.Name, model.Durations, model.PriceMicros, model.PriceUnit, model.PriceDate,
            model.Retired, model.Successor, model.Default, simulated.Contains(model.Provider)))]));
}
