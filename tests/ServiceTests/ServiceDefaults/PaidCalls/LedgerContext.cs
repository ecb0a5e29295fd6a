using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceTests.ServiceDefaults.PaidCalls;

/// <summary>A service that only pays.</summary>
public sealed class LedgerContext(DbContextOptions<LedgerContext> options) : ServiceDbContext(options)
{
    protected override void DescribeModel(ModelBuilder model) => model.AddPaidCalls();

    [DbContext(typeof(LedgerContext)), Migration("20261122_0001_ledger")]
    public sealed class CreateLedger : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreatePaidCallTables();
    }
}
