using Microsoft.AspNetCore.Http.HttpResults;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Quotes;

public static class QuoteEndpoints
{
    public static void MapQuotes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/projects/{id:guid}/quote", Get).WithTags("Quotes").WithName("GetQuote")
            .WithSummary("What the current plan will cost, line by line, and the ceiling that we propose; with ?model= as if that model made every shot.")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

    private static async Task<Ok<Quote>> Get(
        Guid id, string? model, OwnProjects projects, QuoteCalculation quotes, PlanAcceptance acceptance, CancellationToken cancellationToken)
    {
        var project = await projects.GetAsync(id, cancellationToken);
        var plan = acceptance.WithModel(PlanRules.Current(project), model);
        acceptance.RequireValid(plan);
        return TypedResults.Ok(quotes.Of(plan, project.Revision));
    }
}
