using Microsoft.EntityFrameworkCore;
using VideoGen.AudioService.Cancellation;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.AudioService.Persistence;

public sealed class AudioContext(DbContextOptions<AudioContext> options) : ServiceDbContext(options)
{
    public DbSet<CancelledRun> CancelledRuns => Set<CancelledRun>();

    protected override void DescribeModel(ModelBuilder model)
    {
        model.AddPaidCalls();
        var run = model.Entity<CancelledRun>().ToTable("cancelled_runs");
        run.HasKey(x => x.Id);
        run.Property(x => x.Id).ValueGeneratedNever();
    }
}
