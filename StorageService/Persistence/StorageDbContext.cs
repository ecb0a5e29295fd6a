using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;
using VideoGen.StorageService.Files;

namespace VideoGen.StorageService.Persistence;

public sealed class StorageDbContext(DbContextOptions<StorageDbContext> options) : ServiceDbContext(options)
{
    public DbSet<FileRecord> Files => Set<FileRecord>();

    protected override void DescribeModel(ModelBuilder model)
    {
        var file = model.Entity<FileRecord>().ToTable("files");
        file.HasKey(x => x.Key);
        file.Property(x => x.Kind).HasConversion(kind => kind.ToString().ToLowerInvariant(), text => Enum.Parse<FileKind>(text, ignoreCase: true));
        file.Property(x => x.State).HasConversion(state => state.ToString().ToLowerInvariant(), text => Enum.Parse<FileState>(text, ignoreCase: true));
        file.HasIndex(x => x.ExpiresAt);
        file.HasIndex(x => x.ProjectId);
    }
}
