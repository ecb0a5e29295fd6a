using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VideoGen.ProjectService.Events;
using VideoGen.ProjectService.Idempotency;
using VideoGen.ProjectService.Observations;
using VideoGen.ProjectService.PaidClips;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;
using VideoGen.ProjectService.Receipts;
using VideoGen.ProjectService.Runs;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ProjectService.Persistence;

/// <summary>How the aggregates lie in tables: lists and records are documents, enumerations are words.</summary>
internal static class ProjectTables
{
    public static void Describe(EntityTypeBuilder<VideoProject> project)
    {
        project.ToTable("video_projects").HasKey(row => row.Id);
        project.Property(row => row.Status).HasConversion(status => Word(status), word => Value<Contracts.Projects.ProjectStatus>(word));
        project.Document(row => row.Inputs!);
        project.Document(row => row.VideoAnalysis);
        project.Document(row => row.GenerationPlan);
        project.Document(row => row.Quote);
        project.Document(row => row.Spend!);
        project.Document(row => row.QualityFindings!);
        project.Document(row => row.ShotFailures!);
        project.Document(row => row.ModelSwitches!);
        project.Document(row => row.OmittedSounds!);
        project.Document(row => row.Failure);
        project.Document(row => row.ChatHistory!);
        project.HasIndex(row => new { row.UserId, row.Id });
        project.HasIndex(row => row.ExpiresAt);
    }

    public static void Describe(EntityTypeBuilder<PlanRevision> revision)
    {
        revision.ToTable("plan_revisions").HasKey(row => new { row.ProjectId, row.Revision });
        revision.Property(row => row.Source).HasConversion(source => Word(source), word => Value<PlanSource>(word));
        revision.Document(row => row.Plan!);
        revision.Document(row => row.Changes!);
        revision.Document(row => row.Quote!);
    }

    public static void Describe(EntityTypeBuilder<PlanProposal> proposal)
    {
        proposal.ToTable("plan_proposals").HasKey(row => row.Id);
        proposal.Document(row => row.Plan!);
        proposal.HasIndex(row => row.ProjectId);
    }

    public static void Describe(EntityTypeBuilder<ProjectEvent> entry)
    {
        entry.ToTable("project_events").HasKey(row => new { row.ProjectId, row.Sequence });
        entry.Property(row => row.Data).HasColumnType("jsonb");
    }

    public static void Describe(EntityTypeBuilder<ProjectRunState> run)
    {
        run.ToTable("project_runs").HasKey(row => row.CorrelationId);
        run.Document(row => row.AnalysisSteps!);
        run.Document(row => row.Plan);
        run.Document(row => row.Clips!);
        run.HasIndex(row => row.ProjectId);
        run.HasIndex(row => row.CompletedAt);
    }

    public static void Describe(EntityTypeBuilder<ProjectReceipt> receipt)
    {
        receipt.ToTable("project_receipts").HasKey(row => row.Id);
        receipt.Document(row => row.Receipt!);
        receipt.HasIndex(row => row.ProjectId);
    }

    public static void Describe(EntityTypeBuilder<PaidClip> clip) =>
        clip.ToTable("paid_clips").HasKey(row => new { row.ProjectId, row.RunId, row.ShotNumber });

    public static void Describe(EntityTypeBuilder<ObservedJob> job)
    {
        job.ToTable("observed_jobs").HasKey(row => row.Id);
        job.HasIndex(row => new { row.Model, row.Simulated, row.At });
    }

    public static void Describe(EntityTypeBuilder<AnsweredRequest> request)
    {
        request.ToTable("answered_requests").HasKey(row => row.Id);
        request.Property(row => row.Answer).HasColumnType("jsonb");
        request.HasIndex(row => row.CreatedAt);
    }

    private static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static T Value<T>(string word) where T : struct, Enum => Enum.Parse<T>(word.Replace("_", ""), ignoreCase: true);
}
