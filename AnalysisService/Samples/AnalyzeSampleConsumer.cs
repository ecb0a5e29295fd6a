using System.Security.Cryptography;
using MassTransit;
using VideoGen.AnalysisService.Measurement;
using VideoGen.AnalysisService.Persistence;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Spending;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Cancellation;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.AnalysisService.Samples;

/// <summary>Begins a run: measures the sample unless its facts are known already.</summary>
public sealed class AnalyzeSampleConsumer(
    AnalysisDbContext database, WorkFolders folders, ObjectTransfer objects, SampleMeasurement measurement, MeasurementStore store, AnalysisOutcome outcome,
    TimeProvider clock)
    : IConsumer<AnalyzeSample>
{
    public async Task Consume(ConsumeContext<AnalyzeSample> context)
    {
        var command = context.Message;
        if (await database.IsStoppedAsync(command.ProjectId, command.RunId, context.CancellationToken)) return;
        var analysis = await database.SampleAnalyses.FindAsync([command.ProjectId], context.CancellationToken);
        if (analysis is null) database.Add(analysis = new SampleAnalysis { Id = command.ProjectId });
        else if (analysis.RunId == command.RunId && analysis.Failure is null)
        {
            // The same run again: its result is told once more, or it is on its way.
            if (!analysis.IsRunning) await context.Publish(await outcome.SuccessAsync(analysis, context.CancellationToken), context.CancellationToken);
            return;
        }

        analysis.Begin(command);
        analysis.UpdatedAt = clock.GetUtcNow();
        try
        {
            await MeasureAsync(analysis, context.CancellationToken);
        }
        catch (MediaRefusedException refused)
        {
            analysis.RefuseSample(new Failure(refused.Code, refused.Message, Retryable: false, Charged: false));
            await context.Publish(await outcome.FailedAsync(analysis, context.CancellationToken), context.CancellationToken);
            return;
        }
        catch (MediaFailedException failed) when (failed.ExitCode is > 0 and < 128)
        {
            // ffmpeg itself gave up, which it will do again; a kill or a timeout is worth another try.
            analysis.RefuseSample(new Failure("media-unreadable", "We cannot decode this sample. Export it as an MP4 with H.264 and upload it again.", Retryable: false, Charged: false));
            await context.Publish(await outcome.FailedAsync(analysis, context.CancellationToken), context.CancellationToken);
            return;
        }
        catch (FileNotFoundException)
        {
            analysis.RefuseSample(new Failure("sample-missing", "The sample is no longer in the store. Upload it again.", Retryable: false, Charged: false));
            await context.Publish(await outcome.FailedAsync(analysis, context.CancellationToken), context.CancellationToken);
            return;
        }

        await context.Publish(new AnalysisProgressed(analysis.Id, analysis.RunId, "measured"), context.CancellationToken);
        await context.Publish(new AdvanceAnalysis(analysis.Id, analysis.RunId, analysis.Checkpoint), context.CancellationToken);
    }

    /// <summary>The key of a sample stays the same when another one is uploaded; its content tells.</summary>
    private async Task MeasureAsync(SampleAnalysis analysis, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var sample = folder.File("sample" + Path.GetExtension(analysis.SamplePath));
        await objects.DownloadAsync(analysis.SamplePath, sample, cancellationToken);
        var sha256 = await HashAsync(sample, cancellationToken);
        if (analysis.Facts is not null && analysis.SampleSha256 == sha256) return;

        var figures = await measurement.MeasureAsync(folder, sample, cancellationToken);
        analysis.RecordFacts(await store.StoreAsync(analysis.UserId, analysis.Id, figures, cancellationToken), sha256);
    }

    private static async Task<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
