using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Persistence.Migrations;

[DbContext(typeof(AudioDbContext))]
[Migration("20261122_0001_create_audio_tables")]
internal sealed class CreateAudioTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateMessagingTables();
        migrationBuilder.CreatePaidCallTables();
        migrationBuilder.CreateKeyPoolTables();
        migrationBuilder.CreateCancelledRunsTable();
        migrationBuilder.CreateProductionTables();
    }
}
