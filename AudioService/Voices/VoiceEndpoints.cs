using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Caching.Memory;
using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AudioService.Voices;

public static class VoiceEndpoints
{
    private const int LargestPage = 100;
    private const int LongestSearch = 100;
    private const int LongestToken = 500;
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(5);

    public static void MapVoices(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/voices", List).WithTags("Voices").WithName("ListVoices")
            .WithSummary("The voices that a plan or a shot can name: searched by words, a page at a time. Free; kept for five minutes.")
            .ProducesProblem(400).ProducesProblem(503);

    private static async Task<Ok<VoiceList>> List(
        IEnumerable<IVoiceList> lists, ModelCatalogue catalogue, IMemoryCache cache, CancellationToken cancellationToken,
        string? search = null, int limit = 30, string? cursor = null)
    {
        if (limit is < 1 or > LargestPage) throw ProblemException.Invalid("limit-invalid", $"Give a limit between 1 and {LargestPage}.");
        if (search is { Length: > LongestSearch }) throw ProblemException.Invalid("search-invalid", $"Search with at most {LongestSearch} characters.");
        if (cursor is { Length: > LongestToken }) throw ProblemException.Invalid("cursor-invalid", "Take the cursor from next_cursor of the page before.");
        var query = new VoiceQuery(search?.Trim(), limit, cursor);
        var protocol = catalogue.Default("speech").Protocol;
        var page = await cache.GetOrCreateAsync((protocol, query), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = s_life;
            return await ReadAsync(lists.First(list => list.Protocol == protocol), query, cancellationToken);
        });
        return TypedResults.Ok(new VoiceList(page!.Voices, page.NextPageToken, page.TotalCount));
    }

    private static async Task<VoicePage> ReadAsync(IVoiceList voices, VoiceQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return await voices.ListAsync(query, cancellationToken);
        }
        catch (HttpRequestException)
        {
            throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "voices-unavailable", "The voice provider does not list its voices now. Try again in a minute.") { Retryable = true };
        }
    }
}
