using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.GenerationService.Persistence.Migrations;

[DbContext(typeof(GenerationDbContext))]
[Migration("20261122_0001_create_generation_tables")]
public sealed class CreateGenerationTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateMessagingTables();
        migrationBuilder.CreatePaidCallTables();
        migrationBuilder.CreateKeyPoolTables();
        CreateClips(migrationBuilder);
        migrationBuilder.CreateCancelledRunsTable();
        CreateJobs(migrationBuilder);
    }

    private static void CreateClips(MigrationBuilder migration)
    {
        migration.CreateTable(
            "clips",
            table => new
            {
                CorrelationId = table.Column<Guid>(name: "correlation_id"),
                CurrentState = table.Column<string>(name: "current_state"),
                ProjectId = table.Column<Guid>(name: "project_id"),
                RunId = table.Column<Guid>(name: "run_id"),
                ShotNumber = table.Column<int>(name: "shot_number"),
                Take = table.Column<int>(name: "take"),
                Order = table.Column<string>(name: "order", type: "jsonb", nullable: true),
                Step = table.Column<string>(name: "step"),
                Attempt = table.Column<int>(name: "attempt"),
                Model = table.Column<string>(name: "model"),
                WithSound = table.Column<bool>(name: "with_sound"),
                Switch = table.Column<string>(name: "switch", type: "jsonb", nullable: true),
                KeyFingerprint = table.Column<string>(name: "key_fingerprint", nullable: true),
                Simulated = table.Column<bool>(name: "simulated"),
                TaskId = table.Column<string>(name: "task_id", nullable: true),
                PaidCallId = table.Column<Guid>(name: "paid_call_id", nullable: true),
                Delays = table.Column<int>(name: "delays"),
                Deadline = table.Column<DateTimeOffset>(name: "deadline", nullable: true),
                Shown = table.Column<string>(name: "shown"),
                ShownProgress = table.Column<double>(name: "shown_progress", nullable: true),
                Still = table.Column<string>(name: "still", type: "jsonb", nullable: true),
                Video = table.Column<string>(name: "video", type: "jsonb", nullable: true),
                CostMicros = table.Column<long>(name: "cost_micros"),
                Failure = table.Column<string>(name: "failure", type: "jsonb", nullable: true),
                Errors = table.Column<string>(name: "errors", type: "jsonb", nullable: true),
                StartedAt = table.Column<DateTimeOffset>(name: "started_at"),
                EndedAt = table.Column<DateTimeOffset>(name: "ended_at", nullable: true),
                Version = table.Column<int>(name: "version"),
            },
            constraints: table => table.PrimaryKey("pk_clips", clip => clip.CorrelationId));
        migration.CreateIndex("ix_clips_run_id", "clips", "run_id");
        migration.CreateIndex("ix_clips_project_id", "clips", "project_id");
    }

    private static void CreateJobs(MigrationBuilder migration)
    {
        migration.CreateTable(
            "generation_jobs",
            table => new
            {
                Id = table.Column<Guid>(name: "id"),
                ProjectId = table.Column<Guid>(name: "project_id"),
                ModelUsed = table.Column<string>(name: "model_used"),
                ApiKeyUsed = table.Column<string>(name: "api_key_used", nullable: true),
                ClipsGenerated = table.Column<string>(name: "clips_generated", type: "jsonb", nullable: true),
                ProcessingTime = table.Column<double>(name: "processing_time"),
                Status = table.Column<string>(name: "status"),
                ErrorLogs = table.Column<string>(name: "error_logs", type: "jsonb", nullable: true),
                Version = table.Column<int>(name: "version"),
            },
            constraints: table => table.PrimaryKey("pk_generation_jobs", job => job.Id));
        migration.CreateIndex("ix_generation_jobs_project_id", "generation_jobs", "project_id");
    }
}
