using Microsoft.EntityFrameworkCore.Migrations;

namespace VideoGen.ServiceDefaults.PaidCalls;

public static class PaidCallTables
{
    /// <summary>The tables of <see cref="PaidCallModel.AddPaidCalls"/>.</summary>
    public static void CreatePaidCallTables(this MigrationBuilder migration)
    {
        migration.CreateTable(
            PaidCallModel.CallsTable,
            table => new
            {
                Id = table.Column<Guid>(name: "id"),
                Key = table.Column<string>(name: "key", maxLength: 64),
                ProjectId = table.Column<Guid>(name: "project_id"),
                RunId = table.Column<Guid>(name: "run_id"),
                Item = table.Column<string>(name: "item"),
                Attempt = table.Column<int>(name: "attempt"),
                Provider = table.Column<string>(name: "provider"),
                Model = table.Column<string>(name: "model"),
                KeyFingerprint = table.Column<string>(name: "key_fingerprint"),
                State = table.Column<string>(name: "state"),
                TaskId = table.Column<string>(name: "task_id", nullable: true),
                ReservedMicros = table.Column<long>(name: "reserved_micros"),
                CostMicros = table.Column<long>(name: "cost_micros"),
                Estimated = table.Column<bool>(name: "estimated"),
                Result = table.Column<string>(name: "result", nullable: true),
                Sha256 = table.Column<string>(name: "sha256", nullable: true),
                Bytes = table.Column<long>(name: "bytes", nullable: true),
                Failure = table.Column<string>(name: "failure", type: "jsonb", nullable: true),
                NotBefore = table.Column<DateTimeOffset>(name: "not_before", nullable: true),
                LeaseId = table.Column<Guid>(name: "lease_id", nullable: true),
                LeaseUntil = table.Column<DateTimeOffset>(name: "lease_until", nullable: true),
                IntendedAt = table.Column<DateTimeOffset>(name: "intended_at"),
                SentAt = table.Column<DateTimeOffset>(name: "sent_at", nullable: true),
                EndedAt = table.Column<DateTimeOffset>(name: "ended_at", nullable: true),
                Version = table.Column<int>(name: "version"),
            },
            constraints: table => table.PrimaryKey("pk_paid_calls", call => call.Id));
        migration.CreateIndex("ix_paid_calls_key", PaidCallModel.CallsTable, "key", unique: true);
        migration.CreateIndex("ix_paid_calls_run_id", PaidCallModel.CallsTable, "run_id");
        migration.CreateTable(
            PaidCallModel.AllowancesTable,
            table => new
            {
                RunId = table.Column<Guid>(name: "run_id"),
                AllowanceMicros = table.Column<long>(name: "allowance_micros"),
                ReservedMicros = table.Column<long>(name: "reserved_micros"),
                SpentMicros = table.Column<long>(name: "spent_micros"),
                Version = table.Column<int>(name: "version"),
            },
            constraints: table => table.PrimaryKey("pk_spending_allowances", allowance => allowance.RunId));
    }
}
