using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Projects;
using VideoGen.EditingService.Persistence;

namespace VideoGen.EditingService.Quality;

/// <summary>A deleted project leaves no report here.</summary>
public sealed class ForgetReportsConsumer(EditingDbContext database) : IConsumer<ProjectDeleted>
{
    public async Task Consume(ConsumeContext<ProjectDeleted> context)
    {
        var projectId = context.Message.ProjectId;
        database.RemoveRange(await database.QualityReports.Where(report => report.ProjectId == projectId).ToListAsync(context.CancellationToken));
    }
}
