using Microsoft.EntityFrameworkCore;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Jobs;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.GenerationService.Persistence;

public sealed class GenerationDbContext(DbContextOptions<GenerationDbContext> options) : ServiceDbContext(options)
{
    public DbSet<ClipSagaState> Clips => Set<ClipSagaState>();
    public DbSet<SlotPool> SlotPools => Set<SlotPool>();
    public DbSet<CancelledRun> CancelledRuns => Set<CancelledRun>();
    public DbSet<GenerationJob> Jobs => Set<GenerationJob>();

    protected override void DescribeModel(ModelBuilder model)
    {
        model.AddPaidCalls();
        model.AddKeyPools();
        model.AddCancelledRuns();
        model.Entity<ClipSagaState>(clip =>
        {
            clip.ToTable("clips");
            clip.HasKey(x => x.CorrelationId);
            clip.Property(x => x.CorrelationId).ValueGeneratedNever();
            clip.HasIndex(x => x.RunId);
            clip.HasIndex(x => x.ProjectId);
            clip.Property(x => x.Step).HasConversion<string>();
            clip.Property(x => x.Shown).HasConversion<string>();
            clip.Document(x => x.Order);
            clip.Document(x => x.Switch);
            clip.Document(x => x.Still);
            clip.Document(x => x.Video);
            clip.Document(x => x.Failure);
            clip.Document(x => x.Errors);
        });
        model.Entity<GenerationJob>(job =>
        {
            job.ToTable("generation_jobs");
            job.HasKey(x => x.Id);
            job.Property(x => x.Id).ValueGeneratedNever();
            job.HasIndex(x => x.ProjectId);
            job.Property(x => x.Status).HasConversion(
                status => status.ToString().ToLowerInvariant(), text => Enum.Parse<GenerationJobStatus>(text, ignoreCase: true));
            job.Document(x => x.ClipsGenerated);
            job.Document(x => x.ErrorLogs);
        });
    }
}
