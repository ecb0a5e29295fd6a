using System.Text.Json;
using System.Text.RegularExpressions;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>The requests about a plan that the simulated model understands. To all others it says so.</summary>
public static class PlanRequests
{
    /// <summary>The first that fits is followed: the narrow forms come before the wide ones.</summary>
    private static readonly PlanRequest[] s_all =
        [ShotLength.Request, ShotTransition.Request, ShotOrder.Request, ShotSubject.Request, SpokenLines.Request, Look.Request];

    public static PlanAnswer Answer(PromptFacts facts)
    {
        if (PlanOf(facts) is not { Scenes.Count: > 0 } plan) return new PlanAnswer("I was shown no plan.");
        return Answer(facts.Document["message"]?.ToString() ?? "", plan);
    }

    public static PlanAnswer Answer(string message, GenerationPlan plan)
    {
        foreach (var request in s_all)
        {
            if (request.Form.Match(message.Trim()) is not { Success: true } match) continue;
            if (Missing(match, plan)) return new PlanAnswer($"The plan has the shots 1 to {plan.Scenes.Count}, so nothing was changed.");
            var answer = request.Answer(match, plan);
            return answer.Plan is { } changed && Text(changed) == Text(plan) ? new PlanAnswer("The plan is like that already, so nothing was changed.") : answer;
        }

        var examples = string.Join("; ", s_all.Select(request => request.Example));
        return new PlanAnswer($"I am a simulated model and understand only plain requests, so nothing was changed. Try: {examples}.");
    }

    private static bool Missing(Match match, GenerationPlan plan) =>
        new[] { "shot", "other" }.Any(group => match.Groups[group].Success && !(PlanRequest.Number(match, group) is { } number && number >= 1 && number <= plan.Scenes.Count));

    private static GenerationPlan? PlanOf(PromptFacts facts)
    {
        try
        {
            return facts.Document["plan"].Deserialize<GenerationPlan>(ApiJson.Options);
        }
        catch (JsonException)
        {
            // What is not a plan is none to a model either.
            return null;
        }
    }

    private static string Text(GenerationPlan plan) => JsonSerializer.Serialize(plan, ApiJson.Options);
}
