using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VideoGen.ServiceDefaults.Cancellation;

public static class CancelledRunTable
{
    private const string Name = "cancelled_runs";

    /// <summary>Call it in <c>DescribeModel</c> of a service whose work can be cancelled.</summary>
    public static ModelBuilder AddCancelledRuns(this ModelBuilder model)
    {
        var run = model.Entity<CancelledRun>().ToTable(Name);
        run.HasKey(x => x.Id);
        run.Property(x => x.Id).ValueGeneratedNever();
        return model;
    }

    /// <summary>The table of <see cref="AddCancelledRuns"/>.</summary>
    public static void CreateCancelledRunsTable(this MigrationBuilder migration) => migration.CreateTable(
        Name,
        table => new
        {
            id = table.Column<Guid>(),
            cancelled_at = table.Column<DateTimeOffset>(),
        },
        constraints: table => table.PrimaryKey("pk_cancelled_runs", run => run.id));
}
