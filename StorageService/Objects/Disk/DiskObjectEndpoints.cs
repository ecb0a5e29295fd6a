using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.StorageService.Files;

namespace VideoGen.StorageService.Objects.Disk;

/// <summary>Serves the signed URLs of the disk store. The signature is the permission; a GET link allows HEAD too.</summary>
internal static class DiskObjectEndpoints
{
    private const string Route = "/objects/{**key}";

    public static void MapDiskObjects(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(Route, [HttpMethods.Get, HttpMethods.Head], ReadAsync).ExcludeFromDescription();
        routes.MapPut(Route, WriteAsync).WithMetadata(new DisableRequestSizeLimitAttribute()).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadAsync(string key, HttpContext context, DiskLinks links, DiskObjectStore objects, CancellationToken cancellationToken)
    {
        var grant = links.Check(context.Request.Method, key, context.Request.Query);
        var opened = await objects.OpenAsync(key, cancellationToken) ?? throw ProblemException.NotFound("object");
        // What users bring is never shown as a page of ours: always an attachment, never sniffed. Media elements do not mind.
        context.Response.Headers.ContentDisposition = AttachmentName.Disposition(grant.DownloadName);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "private, no-cache";
        var (facts, content) = opened;
        return Results.Stream(content, facts.ContentType, null, facts.LastModified, EntityTagHeaderValue.Parse(facts.ETag), enableRangeProcessing: true);
    }

    private static async Task<IResult> WriteAsync(
        string key,
        HttpContext context,
        DiskLinks links,
        DiskObjectStore objects,
        FileRegister files,
        IOptions<ObjectsOptions> options,
        CancellationToken cancellationToken)
    {
        var grant = links.Check(context.Request.Method, key, context.Request.Query);
        if (grant.ContentType != context.Request.ContentType)
            throw new ProblemException(StatusCodes.Status403Forbidden, "link-invalid", $"This link is for content of the type {grant.ContentType}.");
        if (context.Request.ContentLength > options.Value.MaxPutBytes) throw TooLarge(options.Value.MaxPutBytes);
        try
        {
            var stored = await objects.PutAsync(key, context.Request.Body, grant.ContentType!, cancellationToken);
            await files.CompleteAsync(stored, grant.ContentType!, cancellationToken);
        }
        catch (ContentTooLargeException tooLarge)
        {
            throw TooLarge(tooLarge.Limit);
        }
        catch (ContentInterruptedException)
        {
            throw ProblemException.Invalid("upload-incomplete", "The content broke off. Send it again.");
        }
        return Results.NoContent();
    }

    private static ProblemException TooLarge(long limit) =>
        new(StatusCodes.Status413PayloadTooLarge, "body-too-large", $"An object may have at most {limit} bytes.");
}
