using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Auth;

namespace VideoGen.AnalysisService.Rewrites;

public static class RewriteEndpoints
{
    private const int MaxPrompt = 5000;

    public static void MapRewrites(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/internal/rewrite", Answer).RequireServiceToken().ExcludeFromDescription();

    private static async Task<RewriteReply> Answer(RewriteRequest request, NeutralRewriting rewriting, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Prompt) || request.Prompt.Length > MaxPrompt || request.MaxLength < 1)
            throw ProblemException.Invalid("request-invalid", $"A prompt has 1 to {MaxPrompt} characters and a length to fit into.");
        return await rewriting.RewriteAsync(request, cancellationToken);
    }
}
