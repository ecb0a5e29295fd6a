using Microsoft.AspNetCore.Http.HttpResults;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Quotes;

public static class QuoteEndpoints
{
    public static void MapQuotes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/projects/{id:guid}/quote", Get).WithTags("Quotes").WithName("GetQuote")
            .WithSummary("What the current plan will cost, call by call, the ceiling that we propose, and how long it will take; with ?model= as if that model made every shot, with ?fresh=true as if no clip were made yet.")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

    private static async Task<Ok<Quote>> Get(
        Guid id, string? model, OwnProjects projects, ProjectsDbContext database, ProjectQuotes quotes, PlanAcceptance acceptance,
        CancellationToken cancellationToken, bool fresh = false)
    {
        var project = await projects.GetAsync(id, cancellationToken);
        var plan = acceptance.WithModel(PlanRules.Current(project), model);
        acceptance.RequireValid(plan);
        return TypedResults.Ok((await quotes.OfAsync(database, project, plan, fresh, cancellationToken)).Quote);
    }
}
