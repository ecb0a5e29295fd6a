using System.Net;
using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.Chat;
using VideoGen.ProjectService.Rewrites;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.ServiceTests.ProjectService;

/// <summary>The storage and the analysis service as far as ProjectService calls them over HTTP.</summary>
public sealed class Neighbours : HttpMessageHandler
{
    /// <summary>What the chat proposes next.</summary>
    public GenerationPlan? Proposal { get; set; }

    /// <summary>Nobody answers.</summary>
    public bool AreAway { get; set; }

    public List<LinkRequest> Links { get; } = [];
    public List<ConversationTurn> Turns { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (AreAway) throw new HttpRequestException(HttpRequestError.ConnectionError);
        if (request.RequestUri!.AbsolutePath == "/internal/links")
        {
            var asked = (await request.Content!.ReadFromJsonAsync<LinkRequest>(ApiJson.Options, cancellationToken))!;
            Links.Add(asked);
            return Json(new SignedLink($"http://gateway/objects/{asked.Key}?signature=x", DateTimeOffset.UnixEpoch));
        }

        if (request.RequestUri.AbsolutePath == "/internal/rewrite")
        {
            var refused = (await request.Content!.ReadFromJsonAsync<PromptRewriting>(ApiJson.Options, cancellationToken))!;
            return Json(new RewrittenPrompt(refused.Prompt.Replace("A ", "A quiet ", StringComparison.Ordinal), 900) { Receipts = [ProjectScene.Bought("rewrite-1", 900)] });
        }

        Turns.Add((await request.Content!.ReadFromJsonAsync<ConversationTurn>(ApiJson.Options, cancellationToken))!);
        return Json(new ConversationAnswer("Done.", Proposal, 1_500) { Receipts = [ProjectScene.Bought($"chat-{Turns.Count}", 1_500)] });
    }

    // The factory hands the one handler to several clients and would dispose of it with the first.
    protected override void Dispose(bool disposing)
    {
    }

    private static HttpResponseMessage Json<T>(T body) => new(HttpStatusCode.OK) { Content = JsonContent.Create(body, options: ApiJson.Options) };
}
