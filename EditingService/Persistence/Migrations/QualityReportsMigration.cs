using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace VideoGen.EditingService.Persistence.Migrations;

[DbContext(typeof(EditingDbContext))]
[Migration("20261122_0001_quality_reports")]
internal sealed class QualityReportsMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "quality_reports",
            table => new
            {
                run_id = table.Column<Guid>(),
                project_id = table.Column<Guid>(),
                passed = table.Column<bool>(),
                findings = table.Column<string>("jsonb"),
                checked_at = table.Column<DateTimeOffset>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("pk_quality_reports", row => row.run_id));
        migrationBuilder.CreateIndex("ix_quality_reports_project_id", "quality_reports", "project_id");
    }
}
