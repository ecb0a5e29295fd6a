using Microsoft.Extensions.Options;
using VideoGen.Contracts.Storage;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.StorageService.Files;
using VideoGen.StorageService.Objects;

namespace VideoGen.StorageService.Uploads;

/// <summary>
/// Takes one upload from the first byte to the project: permitted, received, inspected, kept, attached. Uploading again replaces.
/// Until the file is inspected it lives in a work folder only, so a client that goes away leaves nothing behind.
/// </summary>
public sealed partial class UploadPipeline(
    ProjectUploads projects,
    WorkFolders workFolders,
    MediaInspection inspection,
    IObjectStore objects,
    FileRegister files,
    IOptions<UploadOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<UploadPipeline> logger)
{
    public async Task<UploadedInput> RunAsync(string userId, Guid projectId, InputKind kind, HttpContext context)
    {
        var (limit, aborted) = (options.Value.MaxBytes(kind), context.RequestAborted);
        UploadBody.CheckDeclaredLength(context, limit);
        await projects.AuthorizeAsync(userId, projectId, kind, aborted);

        using var folder = workFolders.Create();
        var path = folder.File("upload");
        var copy = await UploadBody.ReceiveAsync(context.Request, path, limit, aborted);
        var (type, facts) = await inspection.InspectAsync(kind, folder, path, aborted);

        // The bytes took their time and the project may have moved on: it must not lose its sample in the middle of an analysis.
        await projects.AuthorizeAsync(userId, projectId, kind, aborted);
        // From here on the steps belong together and are short; they do not stop half-way because the client went away.
        var stopping = lifetime.ApplicationStopping;
        var key = KeyOf(kind, userId, projectId, type.Extension);
        await KeepAsync(key, path, type.ContentType, stopping);
        var input = Describe(kind, key, copy, facts);
        await projects.AttachAsync(userId, projectId, input, stopping);
        await DeleteOtherTypesAsync(key, type.Extension, stopping);
        LogUploaded(logger, key, copy.Bytes);
        return input;
    }

    private async Task KeepAsync(string key, string path, string contentType, CancellationToken cancellationToken)
    {
        await files.BeginAsync(key, contentType, cancellationToken);
        await using var content = File.OpenRead(path);
        var stored = await objects.PutAsync(key, content, contentType, cancellationToken);
        await files.CompleteAsync(stored, contentType, cancellationToken);
    }

    /// <summary>A .mov after a .mp4 has another key; the project has one sample only.</summary>
    private async Task DeleteOtherTypesAsync(string key, string extension, CancellationToken cancellationToken)
    {
        await foreach (var other in objects.ListAsync(key[..^(extension.Length - 1)], cancellationToken))
        {
            if (other == key) continue;
            await objects.DeleteAsync(other, cancellationToken);
            await files.ForgetAsync(other, cancellationToken);
        }
    }

    private static string KeyOf(InputKind kind, string userId, Guid projectId, string extension) => kind switch
    {
        InputKind.Sample => ObjectKeys.SampleVideo(userId, projectId, extension),
        InputKind.Character => ObjectKeys.CharacterImage(userId, projectId, extension),
        _ => ObjectKeys.Audio(userId, projectId, extension),
    };

    private static UploadedInput Describe(InputKind kind, string key, HashedCopy copy, MediaFacts facts)
    {
        double? duration = kind == InputKind.Character ? null : Math.Round(facts.Duration, 3);
        (int? width, int? height) = kind == InputKind.Audio ? ((int?)null, (int?)null) : (facts.Width, facts.Height);
        return new UploadedInput(kind, key, copy.Bytes, duration, width, height, copy.Sha256);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Uploaded {Key}, {Bytes} bytes")]
    private static partial void LogUploaded(ILogger logger, string key, long bytes);
}
