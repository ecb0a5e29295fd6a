using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VideoGen.ServiceDefaults.Messaging;

namespace VideoGen.EditingService.Persistence.Migrations;

[DbContext(typeof(EditingDbContext))]
[Migration("20261122_0002_messaging")]
internal sealed class MessagingMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateMessagingTables();
}
