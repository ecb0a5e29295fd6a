using Microsoft.Extensions.Options;
using VideoGen.Gateway.Routing;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.Gateway.Uploads;

/// <summary>
/// Refuses a body by its declared length before a byte of it is read or passed on, so that a client hears why instead of having its
/// connection cut while it sends.
/// </summary>
internal sealed class DeclaredLength(RequestDelegate next, IOptions<UploadLimitOptions> limits)
{
    public Task InvokeAsync(HttpContext context)
    {
        var upload = context.Request.Path.Value?.Contains("/upload-", StringComparison.Ordinal) == true || context.Request.Path.StartsWithSegments("/objects");
        var limit = upload ? limits.Value.MaxDeclaredBytes : RouteTable.SmallBodyBytes;
        if (context.Request.ContentLength > limit)
            throw new ProblemException(StatusCodes.Status413PayloadTooLarge, "body-too-large", $"This body is {Megabytes(context.Request.ContentLength.Value)} MB; at most {Megabytes(limit)} MB are taken here. Send a smaller file.");
        return next(context);
    }

    private static long Megabytes(long bytes) => (bytes + 1024 * 1024 - 1) / (1024 * 1024);
}
