using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceTests.ServiceDefaults.KeyPools;

/// <summary>A service that only shares out places.</summary>
public sealed class PoolContext(DbContextOptions<PoolContext> options) : ServiceDbContext(options)
{
    protected override void DescribeModel(ModelBuilder model) => model.AddKeyPools();

    [DbContext(typeof(PoolContext)), Migration("20261122_0001_pools")]
    public sealed class CreatePools : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateKeyPoolTables();
    }
}
