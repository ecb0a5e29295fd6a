using Microsoft.EntityFrameworkCore;
using VideoGen.AnalysisService.Samples;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.AnalysisService.Persistence;

public sealed class AnalysisDbContext(DbContextOptions<AnalysisDbContext> options) : ServiceDbContext(options)
{
    public DbSet<SampleAnalysis> SampleAnalyses => Set<SampleAnalysis>();

    protected override void DescribeModel(ModelBuilder model)
    {
        model.AddPaidCalls();
        model.AddKeyPools();
        model.AddCancelledRuns();
        model.Entity<SampleAnalysis>(analysis =>
        {
            analysis.ToTable("sample_analyses");
            analysis.Property(a => a.Checkpoint).HasConversion<string>();
            analysis.Document(a => a.Facts);
            analysis.Document(a => a.Transcript);
            analysis.Document(a => a.Description);
            analysis.Document(a => a.Plan);
            analysis.Document(a => a.Failure);
            analysis.Document(a => a.UsedAttempts);
            analysis.Document(a => a.VideoModels);
            analysis.Document(a => a.Sources);
        });
    }
}
