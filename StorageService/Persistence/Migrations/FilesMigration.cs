using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VideoGen.ServiceDefaults.Messaging;

namespace VideoGen.StorageService.Persistence.Migrations;

[DbContext(typeof(StorageDbContext))]
[Migration("20261122_0001_files")]
internal sealed class FilesMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "files",
            table => new
            {
                key = table.Column<string>(maxLength: 512),
                user_id = table.Column<string>(),
                project_id = table.Column<Guid>(),
                kind = table.Column<string>(),
                content_type = table.Column<string>(),
                bytes = table.Column<long>(nullable: true),
                sha256 = table.Column<string>(nullable: true),
                state = table.Column<string>(),
                created_at = table.Column<DateTimeOffset>(),
                expires_at = table.Column<DateTimeOffset>(),
                lease_until = table.Column<DateTimeOffset>(nullable: true),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("pk_files", row => row.key));
        migrationBuilder.CreateIndex("ix_files_expires_at", "files", "expires_at");
        migrationBuilder.CreateIndex("ix_files_project_id", "files", "project_id");
        migrationBuilder.CreateMessagingTables();
    }
}
