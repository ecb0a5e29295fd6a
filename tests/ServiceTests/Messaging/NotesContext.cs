using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceTests.Messaging;

public sealed class Note
{
    public Guid Id { get; set; }
    public int Attempt { get; set; }
}

public sealed class NotesContext(DbContextOptions<NotesContext> options) : ServiceDbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    public DbSet<TallyState> Tallies => Set<TallyState>();

    protected override void DescribeModel(ModelBuilder model)
    {
        model.Entity<Note>().ToTable("notes");
        model.Entity<TallyState>(tally =>
        {
            tally.ToTable("tallies");
            tally.HasKey(state => state.CorrelationId);
            tally.Property(state => state.CorrelationId).ValueGeneratedNever();
        });
    }
}

[DbContext(typeof(NotesContext))]
[Migration("20261122_0001_notes")]
public sealed class CreateNotes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateMessagingTables();
        migrationBuilder.CreateTable(
            "notes", table => new { id = table.Column<Guid>(), attempt = table.Column<int>() }, constraints: table => table.PrimaryKey("pk_notes", row => row.id));
        migrationBuilder.CreateTable(
            "tallies",
            table => new
            {
                correlation_id = table.Column<Guid>(),
                current_state = table.Column<string>(),
                count = table.Column<int>(),
                reminder_token = table.Column<Guid>(nullable: true),
                version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("pk_tallies", row => row.correlation_id));
    }
}
