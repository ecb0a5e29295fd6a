using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Persistence.Migrations;

[DbContext(typeof(AnalysisDbContext))]
[Migration("20261122_0001_analysis")]
public sealed class CreateAnalysisTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateMessagingTables();
        migrationBuilder.CreatePaidCallTables();
        migrationBuilder.CreateKeyPoolTables();
        migrationBuilder.CreateCancelledRunsTable();
        migrationBuilder.CreateTable(
            "sample_analyses",
            table => new
            {
                Id = table.Column<Guid>(name: "id"),
                RunId = table.Column<Guid>(name: "run_id"),
                UserId = table.Column<string>(name: "user_id"),
                SamplePath = table.Column<string>(name: "sample_path"),
                SampleSha256 = table.Column<string>(name: "sample_sha256", nullable: true),
                Brief = table.Column<string>(name: "brief", nullable: true),
                AllowanceMicros = table.Column<long>(name: "allowance_micros"),
                Sources = table.Column<string>(name: "sources", type: "jsonb"),
                VideoModels = table.Column<string>(name: "video_models", type: "jsonb"),
                Checkpoint = table.Column<string>(name: "checkpoint"),
                Facts = table.Column<string>(name: "facts", type: "jsonb", nullable: true),
                Transcript = table.Column<string>(name: "transcript", type: "jsonb", nullable: true),
                Description = table.Column<string>(name: "description", type: "jsonb", nullable: true),
                Plan = table.Column<string>(name: "plan", type: "jsonb", nullable: true),
                Failure = table.Column<string>(name: "failure", type: "jsonb", nullable: true),
                CostMicros = table.Column<long>(name: "cost_micros"),
                Waits = table.Column<int>(name: "waits"),
                UsedAttempts = table.Column<string>(name: "used_attempts", type: "jsonb"),
                UpdatedAt = table.Column<DateTimeOffset>(name: "updated_at"),
                Version = table.Column<int>(name: "version"),
            },
            constraints: table => table.PrimaryKey("pk_sample_analyses", analysis => analysis.Id));
    }

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Data is never migrated down.");
}
