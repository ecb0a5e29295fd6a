using Microsoft.EntityFrameworkCore.Migrations;

namespace VideoGen.ServiceDefaults.KeyPools;

public static class KeyPoolTables
{
    /// <summary>The tables of <see cref="KeyPoolModel.AddKeyPools"/>.</summary>
    public static void CreateKeyPoolTables(this MigrationBuilder migration)
    {
        migration.CreateTable(
            KeyPoolModel.PoolsTable,
            table => new
            {
                Id = table.Column<string>(name: "id"),
                Provider = table.Column<string>(name: "provider"),
                Model = table.Column<string>(name: "model"),
                Holders = table.Column<string>(name: "holders", type: "jsonb", nullable: true),
                Waiting = table.Column<string>(name: "waiting", type: "jsonb", nullable: true),
                Starts = table.Column<string>(name: "starts", type: "jsonb", nullable: true),
                WakeAt = table.Column<DateTimeOffset>(name: "wake_at", nullable: true),
                Version = table.Column<int>(name: "version"),
            },
            constraints: table => table.PrimaryKey("pk_slot_pools", pool => pool.Id));
        migration.CreateTable(
            KeyPoolModel.HealthTable,
            table => new
            {
                Id = table.Column<string>(name: "id"),
                Provider = table.Column<string>(name: "provider"),
                Fingerprint = table.Column<string>(name: "fingerprint"),
                Owner = table.Column<string>(name: "owner"),
                State = table.Column<string>(name: "state"),
                Until = table.Column<DateTimeOffset>(name: "until", nullable: true),
                Cooling = table.Column<string>(name: "cooling", type: "jsonb", nullable: true),
                ChangedAt = table.Column<DateTimeOffset>(name: "changed_at"),
                Version = table.Column<int>(name: "version"),
            },
            constraints: table => table.PrimaryKey("pk_key_health", health => health.Id));
        migration.CreateIndex("ix_key_health_provider", KeyPoolModel.HealthTable, "provider");
    }
}
