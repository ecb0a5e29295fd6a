using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.StorageService.Objects;

namespace VideoGen.StorageService.Uploads;

/// <summary>The bytes of one upload: a raw body, or the first file of a form. Read as they come, never buffered.</summary>
internal static class UploadBody
{
    // Boundaries, part headers and small fields around the file.
    private const int FormOverhead = 64 * 1024;

    // The server reads on for a few seconds after a refusal, so that a client that still sends hears why; not for more than this.
    private const int ReadOn = 16 * 1024 * 1024;

    /// <exception cref="ProblemException">413, without reading: more is declared than is taken.</exception>
    public static void CheckDeclaredLength(HttpContext context, long limit)
    {
        if (context.Request.ContentLength > limit + FormOverhead) throw UploadProblem.TooLarge(limit);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit + ReadOn;
    }

    /// <exception cref="ProblemException">The body is too large, or a form without a file, or cut off.</exception>
    public static async Task<HashedCopy> ReceiveAsync(HttpRequest request, string path, long limit, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        try
        {
            return await HashedCopy.MakeAsync(await OpenAsync(request, cancellationToken), file, limit, cancellationToken);
        }
        catch (ContentTooLargeException)
        {
            throw UploadProblem.TooLarge(limit);
        }
        catch (Exception broken) when (broken is InvalidDataException or ContentInterruptedException)
        {
            throw UploadProblem.Incomplete();
        }
    }

    private static async Task<Stream> OpenAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MatchesMediaType("multipart/form-data")) return request.Body;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary is "" or { Length: > 70 }) throw UploadProblem.Incomplete();
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            if (section.GetContentDispositionHeader() is { } part && (part.IsFileDisposition() || part.Name == "file")) return section.Body;
        throw ProblemException.Invalid("file-missing", "The form has no file. Send it as one part, for instance named 'file'.");
    }
}
