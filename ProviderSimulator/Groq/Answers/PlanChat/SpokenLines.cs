using System.Text.RegularExpressions;
using VideoGen.Contracts.Plans;

namespace VideoGen.ProviderSimulator.Groq.Answers.PlanChat;

/// <summary>The narration goes, or comes back: its lines stay in the plan.</summary>
public static partial class SpokenLines
{
    public static PlanRequest Request { get; } = new("remove the narration (or bring it back)", Form(), Answer);

    private static PlanAnswer Answer(Match match, GenerationPlan plan)
    {
        var spoken = match.Groups["back"].Success;
        return new PlanAnswer(
            spoken ? "The narration is spoken again." : "The narration is off. Its lines stay in the plan and can be brought back.",
            plan with { AudioRequirements = plan.AudioRequirements with { Narration = spoken } });
    }

    [GeneratedRegex(
        @"\b(?:remove|delete|drop|no|without|turn\s+off|(?<back>bring\s+back|turn\s+on|add))\s+(?:the\s+|any\s+)?(?:narration|narrator|voice-?over)\b"
        + @"|\b(?<back>bring)\s+the\s+(?:narration|narrator|voice-?over)\s+back\b",
        PlanRequest.Options)]
    private static partial Regex Form();
}
