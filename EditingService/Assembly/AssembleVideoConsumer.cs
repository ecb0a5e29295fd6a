using MassTransit;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Spending;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;

namespace VideoGen.EditingService.Assembly;

/// <summary>
/// Assembles a run's video. Everything is written under the run's own keys, so a command that comes twice ends the same. What cannot
/// get better by itself is an <see cref="AssemblyFailed"/>; a store that does not answer lets the message come again.
/// </summary>
public sealed partial class AssembleVideoConsumer(AssemblyObjects objects, WorkFolders folders, VideoAssembler assembler, ILogger<AssembleVideoConsumer> logger) : IConsumer<AssembleVideo>
{
    public async Task Consume(ConsumeContext<AssembleVideo> context)
    {
        var command = context.Message;
        try
        {
            using var folder = folders.Create();
            var job = await objects.DownloadAsync(command, folder, context.CancellationToken);
            var made = await assembler.AssembleAsync(job, context.CancellationToken);
            await context.Publish(await objects.UploadAsync(command, made, context.CancellationToken));
        }
        catch (MediaRefusedException refused)
        {
            await FailAsync(context, refused, new Failure(refused.Code, refused.Message, Retryable: false, Charged: false));
        }
        catch (FileNotFoundException missing)
        {
            await FailAsync(context, missing, new Failure("clip-missing", "A clip or the sound of this video is no longer stored. Generate it again.", Retryable: false, Charged: false));
        }
        catch (MediaFailedException failed)
        {
            await FailAsync(context, failed, new Failure("assembly-failed", "The clips could not be joined to a video. Try again.", Retryable: true, Charged: false));
        }
    }

    private Task FailAsync(ConsumeContext<AssembleVideo> context, Exception cause, Failure failure)
    {
        LogFailed(logger, cause, context.Message.ProjectId, failure.Code);
        return context.Publish(new AssemblyFailed(context.Message.ProjectId, context.Message.RunId, failure));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The video of project {ProjectId} was not assembled: {Code}")]
    private static partial void LogFailed(ILogger logger, Exception cause, Guid projectId, string code);
}
