using MassTransit;
using Microsoft.EntityFrameworkCore;
using VideoGen.Contracts.Editing;
using VideoGen.EditingService.Persistence;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.EditingService.Quality;

/// <summary>Measures a final video and tells what was found. A repeated command measures again and replaces the report.</summary>
public sealed partial class CheckQualityConsumer(
    ObjectTransfer objects, WorkFolders folders, QualityCheck check, EditingDbContext database, TimeProvider clock, ILogger<CheckQualityConsumer> logger) : IConsumer<CheckQuality>
{
    public async Task Consume(ConsumeContext<CheckQuality> context)
    {
        var command = context.Message;
        var findings = await FindAsync(command, context.CancellationToken);
        var passed = findings.All(finding => finding.Severity != FindingSeverity.Severe);

        var report = await database.QualityReports.SingleOrDefaultAsync(known => known.RunId == command.RunId, context.CancellationToken);
        if (report is null) database.Add(report = new QualityReport { RunId = command.RunId, ProjectId = command.ProjectId });
        report.Passed = passed;
        report.Findings = findings;
        report.CheckedAt = clock.GetUtcNow();
        LogChecked(logger, command.ProjectId, passed, findings.Count);
        await context.Publish(new QualityChecked(command.ProjectId, command.RunId, passed, findings));
    }

    private async Task<IReadOnlyList<QualityFinding>> FindAsync(CheckQuality command, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var path = folder.File("final_video.mp4");
        await objects.DownloadAsync(command.FinalPath, path, cancellationToken);
        return await check.FindAsync(folder, path, command.ExpectedFrames, command.SilentByPlan, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Checked the video of project {ProjectId}: passed {Passed}, {Findings} findings")]
    private static partial void LogChecked(ILogger logger, Guid projectId, bool passed, int findings);
}
