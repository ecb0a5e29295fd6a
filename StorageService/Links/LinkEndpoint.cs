using Microsoft.Net.Http.Headers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Auth;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.StorageService.Files;
using VideoGen.StorageService.Objects;

namespace VideoGen.StorageService.Links;

/// <summary><c>POST /internal/links</c>: a signed URL for one method on one object, for at most 15 minutes.</summary>
internal static class LinkEndpoint
{
    private const int LongestLife = 900;

    public static void MapLinks(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/internal/links", IssueAsync).RequireServiceToken().ExcludeFromDescription();

    private static async Task<SignedLink> IssueAsync(LinkRequest request, IObjectStore objects, FileRegister files, CancellationToken cancellationToken)
    {
        Check(request);
        if (request.Method == HttpMethods.Put) await files.BeginAsync(request.Key, request.ContentType!, cancellationToken);
        else await files.RequireReadableAsync(request.Key, cancellationToken);
        return await objects.SignAsync(request, cancellationToken);
    }

    private static void Check(LinkRequest request)
    {
        if (request.Method is not ("GET" or "PUT")) throw ProblemException.Invalid("invalid-method", "A link is for GET or PUT.");
        if (!ObjectKeyParts.TryRead(request.Key, out _)) throw ProblemException.Invalid("invalid-key", "The key is not one of the product's object keys.");
        if (request.Seconds is < 1 or > LongestLife) throw ProblemException.Invalid("invalid-life", $"A link lives from 1 to {LongestLife} seconds.");
        if (request.Method == "PUT" && !MediaTypeHeaderValue.TryParse(request.ContentType, out _))
            throw ProblemException.Invalid("content-type-required", "A link for PUT needs the content type that will be put.");
        if (request.Method == "GET" && request.ContentType is not null)
            throw ProblemException.Invalid("content-type-refused", "A link for GET takes no content type.");
    }
}
