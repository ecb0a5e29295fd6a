using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using VideoGen.ProjectService.Persistence;
using VideoGen.ProjectService.Projects;

namespace VideoGen.ProjectService.Receipts;

public static class ReceiptEndpoints
{
    public static void MapReceipts(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/projects/{id:guid}/receipts", Get).WithTags("Receipts").WithName("GetReceipts").ProducesProblem(404)
            .WithSummary("Every paid call of the project with provider, model, the provider's own id, state and cost; the sum is what was spent.");

    private static async Task<Ok<ReceiptsView>> Get(Guid id, OwnProjects projects, ProjectsDbContext database, CancellationToken cancellationToken)
    {
        await projects.GetAsync(id, cancellationToken);
        return TypedResults.Ok(ReceiptsView.Of(await database.Receipts.AsNoTracking().Where(row => row.ProjectId == id).ToListAsync(cancellationToken)));
    }
}
