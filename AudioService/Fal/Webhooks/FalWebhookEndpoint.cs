using System.Text.RegularExpressions;
using MassTransit;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using VideoGen.AudioService.Persistence;
using VideoGen.AudioService.Production;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Fal.Webhooks;

/// <summary>
/// fal says that a request has ended. Nothing of what it says is believed but that: the request is looked at now instead of at the next
/// poll, so a message that comes twice, late or never does no harm.
/// </summary>
public static partial class FalWebhookEndpoint
{
    public const string Path = "/api/webhooks/fal";

    private const long LargestBody = 1024 * 1024;

    public static void MapFalWebhook(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, Hear).ExcludeFromDescription().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LargestBody));

    private static async Task<NoContent> Hear(
        HttpContext context, FalSignatures signatures, AudioDbContext database, IPublishEndpoint bus, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken);
        var id = context.Request.Headers[FalSignatures.RequestIdHeader].ToString();
        if (!RequestId().IsMatch(id) || !await signatures.AreGoodAsync(context.Request.Headers, body.ToArray(), cancellationToken))
            throw new ProblemException(StatusCodes.Status401Unauthorized, "signature-invalid", "This message is not signed by the provider, or too old.");

        foreach (var call in await database.Set<PaidCall>().AsNoTracking()
            .Where(call => call.Provider == FalAddresses.Provider && call.State == PaidCallState.Accepted && call.TaskId!.StartsWith(id + " ")).ToListAsync(cancellationToken))
            await bus.Publish(new ContinueProduction(call.ProjectId, call.RunId, Look: null), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    [GeneratedRegex("^[A-Za-z0-9-]{8,64}$")]
    private static partial Regex RequestId();
}
