using System.Security.Cryptography;
using System.Text;
using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Chat;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Rewrites;

/// <summary>Finds words for a refused shot that a safety filter has no reason to refuse.</summary>
public sealed class NeutralRewriting(StructuredAnswers answers, IPaidCalls calls, ModelLists languages)
{
    private const int MaxOutputTokens = 1500;

    private const string Instructions =
        "A video model's safety rules refused the prompt in the facts, which may well be harmless. Write it anew for the same shot: keep subject, setting, action, camera, light and style; "
        + "say neutrally what could be read as violence, injury, nudity, a real person, a brand or a protected character, and leave out what cannot be said neutrally. Never try to trick a filter. "
        + "Stay within the given length and in the prompt's language. Answer as JSON of the schema. " + FencedFacts.Rule;

    public async Task<RewriteReply> RewriteAsync(RewriteRequest request, CancellationToken cancellationToken)
    {
        var question = new ModelQuestion
        {
            Models = languages.Language,
            Instructions = Instructions,
            Turns = [ModelTurn.User(FencedFacts.Of(new { request.Prompt, RefusedBecause = request.Code, request.MaxLength }))],
            Schema = RewriteReading.Schema,
            MaxOutputTokens = MaxOutputTokens,
            ReasoningEffort = "low",
        };
        // The same refused words are the same purchase: a repeated request gets the paid answer.
        var item = "rewrite-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question.Canonical())))[..16];
        var purpose = new PaidPurpose(request.ProjectId, request.RunId, item, 1, request.AllowanceMicros, request.UserId);
        var prompt = await ConversationProblems.ExplainedAsync(() => AskAsync(purpose, question, request, cancellationToken));
        var receipts = PaidCallReceipts.Of((await calls.OfRunAsync(request.RunId, cancellationToken)).Where(call => call.Item == item));
        return new RewriteReply(prompt, receipts.Sum(receipt => receipt.CostMicros), receipts);
    }

    private async Task<string> AskAsync(PaidPurpose purpose, ModelQuestion question, RewriteRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var (rewriting, _) = await answers.AskAsync(purpose, question, text => RewriteReading.Read(text, request.Prompt, request.MaxLength), cancellationToken);
            return rewriting.Prompt!;
        }
        catch (UnusableAnswerException unusable)
        {
            throw unusable.AsRefusal("rewrite-unusable", "The language service did not find another wording. Change the words by hand.");
        }
    }
}
