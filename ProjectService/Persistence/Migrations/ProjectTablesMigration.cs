using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Messaging;

namespace VideoGen.ProjectService.Persistence.Migrations;

[DbContext(typeof(ProjectsDbContext))]
[Migration("20261122_0001_Projects")]
public sealed class ProjectTablesMigration : Migration
{
    private const string Json = "jsonb";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateMessagingTables();
        CreateProjects(migrationBuilder);
        CreatePlans(migrationBuilder);
        CreateEvents(migrationBuilder);
        CreateRuns(migrationBuilder);
        CreatePurchases(migrationBuilder);
        CreateUsers(migrationBuilder);
    }

    private static void CreateProjects(MigrationBuilder migration)
    {
        migration.CreateTable(
            "video_projects",
            table => new
            {
                id = table.Column<Guid>(),
                user_id = table.Column<string>(),
                title = table.Column<string>(nullable: true),
                brief = table.Column<string>(nullable: true),
                status = table.Column<string>(),
                step = table.Column<string>(),
                progress = table.Column<double>(),
                stage_progress = table.Column<double>(),
                sample_video_path = table.Column<string>(nullable: true),
                character_image_path = table.Column<string>(nullable: true),
                audio_path = table.Column<string>(nullable: true),
                inputs = table.Column<string>(Json),
                video_analysis = table.Column<string>(Json, nullable: true),
                generation_plan = table.Column<string>(Json, nullable: true),
                revision = table.Column<int>(),
                quote = table.Column<string>(Json, nullable: true),
                ceiling_micros = table.Column<long>(nullable: true),
                spend = table.Column<string>(Json),
                selected_model = table.Column<string>(nullable: true),
                run_id = table.Column<Guid>(nullable: true),
                cancel_requested = table.Column<bool>(),
                generated_video_path = table.Column<string>(nullable: true),
                poster_path = table.Column<string>(nullable: true),
                quality_findings = table.Column<string>(Json),
                shot_failures = table.Column<string>(Json),
                model_switches = table.Column<string>(Json),
                omitted_sounds = table.Column<string>(Json),
                failure = table.Column<string>(Json, nullable: true),
                error_message = table.Column<string>(nullable: true),
                chat_history = table.Column<string>(Json),
                download_count = table.Column<int>(),
                created_at = table.Column<DateTimeOffset>(),
                expires_at = table.Column<DateTimeOffset>(),
                last_sequence = table.Column<long>(),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("pk_video_projects", row => row.id));
        migration.CreateIndex("ix_video_projects_user_id_id", "video_projects", ["user_id", "id"]);
        migration.CreateIndex("ix_video_projects_expires_at", "video_projects", "expires_at");
    }

    private static void CreatePlans(MigrationBuilder migration)
    {
        migration.CreateTable(
            "plan_revisions",
            table => new
            {
                project_id = table.Column<Guid>(),
                revision = table.Column<int>(),
                source = table.Column<string>(),
                plan = table.Column<string>(Json),
                changes = table.Column<string>(Json),
                quote = table.Column<string>(Json),
                created_at = table.Column<DateTimeOffset>(),
            },
            constraints: table => table.PrimaryKey("pk_plan_revisions", row => new { row.project_id, row.revision }));
        migration.CreateTable(
            "plan_proposals",
            table => new
            {
                id = table.Column<Guid>(),
                project_id = table.Column<Guid>(),
                base_revision = table.Column<int>(),
                plan = table.Column<string>(Json),
                created_at = table.Column<DateTimeOffset>(),
                applied_revision = table.Column<int>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_plan_proposals", row => row.id));
        migration.CreateIndex("ix_plan_proposals_project_id", "plan_proposals", "project_id");
    }

    private static void CreateEvents(MigrationBuilder migration)
    {
        migration.CreateTable(
            "project_events",
            table => new
            {
                project_id = table.Column<Guid>(),
                sequence = table.Column<long>(),
                type = table.Column<string>(),
                data = table.Column<string>(Json),
                time = table.Column<DateTimeOffset>(),
            },
            constraints: table => table.PrimaryKey("pk_project_events", row => new { row.project_id, row.sequence }));
        migration.CreateTable(
            "answered_requests",
            table => new
            {
                id = table.Column<string>(),
                project_id = table.Column<Guid>(),
                body_hash = table.Column<string>(),
                answer = table.Column<string>(Json),
                created_at = table.Column<DateTimeOffset>(),
            },
            constraints: table => table.PrimaryKey("pk_answered_requests", row => row.id));
        migration.CreateIndex("ix_answered_requests_created_at", "answered_requests", "created_at");
    }

    private static void CreateRuns(MigrationBuilder migration)
    {
        migration.CreateTable(
            "project_runs",
            table => new
            {
                correlation_id = table.Column<Guid>(),
                version = table.Column<int>(),
                current_state = table.Column<string>(),
                project_id = table.Column<Guid>(),
                user_id = table.Column<string>(),
                project_expires_at = table.Column<DateTimeOffset>(),
                with_analysis = table.Column<bool>(),
                analysis_steps = table.Column<string>(Json),
                plan = table.Column<string>(Json, nullable: true),
                clips = table.Column<string>(Json),
                mix_path = table.Column<string>(nullable: true),
                mix_is_silent = table.Column<bool>(),
                final_path = table.Column<string>(nullable: true),
                poster_path = table.Column<string>(nullable: true),
                analysis_counted = table.Column<bool>(),
                audio_counted = table.Column<bool>(),
                deadline_token_id = table.Column<Guid>(nullable: true),
                stage_started_at = table.Column<DateTimeOffset>(),
                analyzing_seconds = table.Column<double>(nullable: true),
                generating_seconds = table.Column<double>(nullable: true),
                assembling_seconds = table.Column<double>(nullable: true),
                checking_seconds = table.Column<double>(nullable: true),
                completed_at = table.Column<DateTimeOffset>(nullable: true),
            },
            constraints: table => table.PrimaryKey("pk_project_runs", row => row.correlation_id));
        migration.CreateIndex("ix_project_runs_project_id", "project_runs", "project_id");
        migration.CreateIndex("ix_project_runs_completed_at", "project_runs", "completed_at");
    }

    private static void CreatePurchases(MigrationBuilder migration)
    {
        migration.CreateTable(
            "project_receipts",
            table => new
            {
                id = table.Column<Guid>(),
                project_id = table.Column<Guid>(),
                run_id = table.Column<Guid>(),
                part = table.Column<string>(),
                receipt = table.Column<string>(Json),
            },
            constraints: table => table.PrimaryKey("pk_project_receipts", row => row.id));
        migration.CreateIndex("ix_project_receipts_project_id", "project_receipts", "project_id");
        migration.CreateTable(
            "paid_clips",
            table => new
            {
                project_id = table.Column<Guid>(),
                run_id = table.Column<Guid>(),
                shot_number = table.Column<int>(),
                identity = table.Column<string>(),
                clip_path = table.Column<string>(),
                duration = table.Column<double>(),
                has_sound = table.Column<bool>(),
                model = table.Column<string>(),
                made_at = table.Column<DateTimeOffset>(),
            },
            constraints: table => table.PrimaryKey("pk_paid_clips", row => new { row.project_id, row.run_id, row.shot_number }));
        migration.CreateTable(
            "observed_jobs",
            table => new
            {
                id = table.Column<Guid>(),
                model = table.Column<string>(),
                simulated = table.Column<bool>(),
                seconds = table.Column<double>(),
                at = table.Column<DateTimeOffset>(),
            },
            constraints: table => table.PrimaryKey("pk_observed_jobs", row => row.id));
        migration.CreateIndex("ix_observed_jobs_model_simulated_at", "observed_jobs", ["model", "simulated", "at"]);
    }

    private static void CreateUsers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "users",
            table => new
            {
                id = table.Column<string>(),
                email = table.Column<string>(nullable: true),
                created_at = table.Column<DateTimeOffset>(),
                last_login = table.Column<DateTimeOffset>(nullable: true),
                subscription_status = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("pk_users", row => row.id));
        migration.InsertData(
            "users", ["id", "created_at", "subscription_status"], ["text", "timestamp with time zone", "text"],
            [CurrentUser.DefaultUserId, DateTimeOffset.UnixEpoch, "free"]);
    }
}
