using Microsoft.EntityFrameworkCore;
using VideoGen.AudioService.Clips;
using VideoGen.AudioService.Persistence.Migrations;
using VideoGen.AudioService.Production;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.AudioService.Persistence;

public sealed class AudioDbContext(DbContextOptions<AudioDbContext> options) : ServiceDbContext(options)
{
    public DbSet<CancelledRun> CancelledRuns => Set<CancelledRun>();

    public DbSet<AudioProduction> Productions => Set<AudioProduction>();

    public DbSet<ShotClip> Clips => Set<ShotClip>();

    protected override void DescribeModel(ModelBuilder model)
    {
        model.AddPaidCalls();
        model.AddKeyPools();
        model.AddCancelledRuns();
        model.Entity<AudioProduction>(production =>
        {
            production.ToTable(AudioTables.Productions);
            production.HasKey(x => x.RunId);
            production.Property(x => x.RunId).ValueGeneratedNever();
            production.HasIndex(x => x.ProjectId);
            production.Document(x => x.Order);
            production.Document(x => x.Failure);
        });
        model.Entity<ShotClip>(clip =>
        {
            clip.ToTable(AudioTables.Clips);
            clip.HasKey(x => new { x.RunId, x.ShotNumber });
            clip.HasIndex(x => x.ProjectId);
        });
    }
}
