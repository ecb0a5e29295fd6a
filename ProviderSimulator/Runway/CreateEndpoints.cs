using VideoGen.ProviderSimulator.Runway.Validation;

namespace VideoGen.ProviderSimulator.Runway;

/// <summary>The endpoints that cost money.</summary>
public static class CreateEndpoints
{
    public static void MapCreates(this RouteGroupBuilder runway)
    {
        foreach (var endpoint in RunwayModels.All.Select(model => model.Endpoint).Distinct())
            runway.MapPost(endpoint, (HttpContext context, TaskCreation creation) => creation.CreateAsync(context, endpoint));
    }
}
