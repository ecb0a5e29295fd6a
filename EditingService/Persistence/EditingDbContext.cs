using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Editing;
using VideoGen.EditingService.Quality;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.EditingService.Persistence;

public sealed class EditingDbContext(DbContextOptions<EditingDbContext> options) : ServiceDbContext(options)
{
    public DbSet<QualityReport> QualityReports => Set<QualityReport>();

    protected override void DescribeModel(ModelBuilder model)
    {
        var report = model.Entity<QualityReport>();
        report.ToTable("QualityReports").HasKey(known => known.RunId);
        report.Property(known => known.RunId).ValueGeneratedNever();
        report.Document<QualityReport, IReadOnlyList<QualityFinding>>(known => known.Findings);
    }
}
