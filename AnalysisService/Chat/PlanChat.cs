using System.Security.Cryptography;
using System.Text;
using VideoGen.AnalysisService.Answers;
using VideoGen.AnalysisService.Planning;
using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Chat;

/// <summary>One turn of the conversation about a plan.</summary>
public sealed class PlanChat(StructuredAnswers answers, ChatReading reading, IPaidCalls calls, ModelLists languages, ModelCatalogue catalogue)
{
    private const string Instructions =
        "You help a user to change the plan of a short vertical 9:16 video. The facts hold the current plan, the conversation so far and the user's message. Do what the message asks of the plan, and nothing else to it; "
        + "keep every scene that it is not about word for word. If it asks nothing of the plan, answer and leave plan null. Never claim a change that the plan you return does not hold. Reply in the language of the message. "
        + PlanWriting.PlanRules + " The total duration may change when the user asks for it. Answer as JSON of the schema. " + FencedFacts.Rule;

    public async Task<ChatReply> AnswerAsync(ChatTurn turn, CancellationToken cancellationToken)
    {
        var models = ModelFacts.Of(catalogue, turn.VideoModels);
        var question = new ModelQuestion
        {
            Models = languages.Language,
            Instructions = Instructions,
            Turns = [ModelTurn.User(FencedFacts.Of(ChatFacts.Of(turn, models)))],
            Schema = ChatSchema.Of(models),
            MaxOutputTokens = 4000 + 400 * turn.Plan.Scenes.Count,
            ReasoningEffort = "low",
        };
        // The same words about the same plan after the same conversation are the same purchase: a repeated request gets the paid answer.
        var item = "chat-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question.Canonical())))[..16];
        var purpose = new PaidPurpose(turn.ProjectId, turn.RunId, item, 1, turn.AllowanceMicros, turn.UserId);
        var answer = await ConversationProblems.ExplainedAsync(() => AskAsync(purpose, question, turn, cancellationToken));
        var receipts = PaidCallReceipts.Of((await calls.OfRunAsync(turn.RunId, cancellationToken)).Where(call => call.Item == item));
        return new ChatReply(answer.Reply!, answer.Plan, receipts.Sum(receipt => receipt.CostMicros), receipts);
    }

    private async Task<ChatAnswer> AskAsync(PaidPurpose purpose, ModelQuestion question, ChatTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            var (answer, _) = await answers.AskAsync(purpose, question, text => reading.Read(text, turn.Plan), cancellationToken);
            return answer;
        }
        catch (UnusableAnswerException)
        {
            return new ChatAnswer("I could not turn that into a plan that can be made, so nothing was changed. Say it in smaller steps, or edit the shot by hand.", null);
        }
    }
}
