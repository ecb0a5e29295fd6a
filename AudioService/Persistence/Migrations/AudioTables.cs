using Microsoft.EntityFrameworkCore.Migrations;

namespace VideoGen.AudioService.Persistence.Migrations;

internal static class AudioTables
{
    public const string Productions = "audio_productions";
    public const string Clips = "shot_clips";

    public static void CreateProductionTables(this MigrationBuilder migration)
    {
        migration.CreateTable(
            Productions,
            table => new
            {
                RunId = table.Column<Guid>(name: "run_id"),
                ProjectId = table.Column<Guid>(name: "project_id"),
                Order = table.Column<string>(name: "order", type: "jsonb", nullable: true),
                StartedAt = table.Column<DateTimeOffset>(name: "started_at"),
                Looks = table.Column<int>(name: "looks"),
                Failure = table.Column<string>(name: "failure", type: "jsonb", nullable: true),
                EndedAt = table.Column<DateTimeOffset>(name: "ended_at", nullable: true),
                Version = table.Column<int>(name: "version"),
            },
            constraints: table => table.PrimaryKey("pk_audio_productions", production => production.RunId));
        migration.CreateIndex("ix_audio_productions_project_id", Productions, "project_id");
        migration.CreateTable(
            Clips,
            table => new
            {
                RunId = table.Column<Guid>(name: "run_id"),
                ShotNumber = table.Column<int>(name: "shot_number"),
                ProjectId = table.Column<Guid>(name: "project_id"),
                Path = table.Column<string>(name: "path"),
                Duration = table.Column<double>(name: "duration"),
                HasSound = table.Column<bool>(name: "has_sound"),
            },
            constraints: table => table.PrimaryKey("pk_shot_clips", clip => new { clip.RunId, clip.ShotNumber }));
        migration.CreateIndex("ix_shot_clips_project_id", Clips, "project_id");
    }
}
