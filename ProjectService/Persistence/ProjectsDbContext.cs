using Microsoft.EntityFrameworkCore;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Idempotency;
using VideoGen.ProjectService.Observations;
using VideoGen.ProjectService.PaidClips;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Receipts;
using VideoGen.ProjectService.Runs;
using VideoGen.ProjectService.Users;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ProjectService.Persistence;

/// <summary>Everything that ProjectService owns. Saving a project saves the events that it recorded, and wakes who reads them.</summary>
public sealed class ProjectsDbContext(DbContextOptions<ProjectsDbContext> options, ProjectEventSignals signals) : ServiceDbContext(options)
{
    public DbSet<VideoProject> Projects => Set<VideoProject>();
    public DbSet<PlanRevision> PlanRevisions => Set<PlanRevision>();
    public DbSet<PlanProposal> PlanProposals => Set<PlanProposal>();
    public DbSet<ProjectEvent> Events => Set<ProjectEvent>();
    public DbSet<ProjectRunState> Runs => Set<ProjectRunState>();
    public DbSet<ProjectReceipt> Receipts => Set<ProjectReceipt>();
    public DbSet<PaidClip> PaidClips => Set<PaidClip>();
    public DbSet<ObservedJob> ObservedJobs => Set<ObservedJob>();
    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();
    public DbSet<UserAccount> Users => Set<UserAccount>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<VideoProject>().ToList()) Events.AddRange(entry.Entity.TakeUnsavedEvents());
        var told = ChangeTracker.Entries<ProjectEvent>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.ProjectId).Distinct().ToList();
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        foreach (var projectId in told) signals.Raise(projectId);
        return count;
    }

    protected override void DescribeModel(ModelBuilder model)
    {
        model.Entity<VideoProject>(ProjectTables.Describe);
        model.Entity<PlanRevision>(ProjectTables.Describe);
        model.Entity<PlanProposal>(ProjectTables.Describe);
        model.Entity<ProjectEvent>(ProjectTables.Describe);
        model.Entity<ProjectRunState>(ProjectTables.Describe);
        model.Entity<ProjectReceipt>(ProjectTables.Describe);
        model.Entity<PaidClip>(ProjectTables.Describe);
        model.Entity<ObservedJob>(ProjectTables.Describe);
        model.Entity<AnsweredRequest>(ProjectTables.Describe);
        model.Entity<UserAccount>().ToTable("users").HasKey(user => user.Id);
    }
}
