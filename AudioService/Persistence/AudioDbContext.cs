using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.AudioService.Persistence;

public sealed class AudioDbContext(DbContextOptions<AudioDbContext> options) : ServiceDbContext(options)
{
    public DbSet<CancelledRun> CancelledRuns => Set<CancelledRun>();

    protected override void DescribeModel(ModelBuilder model)
    {
        model.AddPaidCalls();
        model.AddKeyPools();
        model.AddCancelledRuns();
    }
}
