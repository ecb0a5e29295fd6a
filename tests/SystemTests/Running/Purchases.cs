using VideoGen.Contracts.Plans;

namespace VideoGen.SystemTests.Running;

/// <summary>Holds the providers' own ledger against what the user approved.</summary>
internal static class Purchases
{
    /// <summary>Every approved still, clip and narration line was accepted exactly once, and nothing else was.</summary>
    public static void AssertOneEach(IReadOnlyList<LedgerEntry> sinceApproval, params GenerationPlan[] plans)
    {
        var accepted = sinceApproval.Where(entry => entry.Accepted).ToList();
        Assert.Equal(plans.Sum(plan => plan.Scenes.Count), Count("text_to_image"));
        Assert.Equal(plans.Sum(plan => plan.Scenes.Count), Count("image_to_video"));
        Assert.Equal(plans.Sum(NarrationLines), Count("text-to-speech"));

        int Count(string endpoint) => accepted.Count(entry => entry.Endpoint.Contains(endpoint, StringComparison.Ordinal));
    }

    private static int NarrationLines(GenerationPlan plan) =>
        plan.AudioRequirements.Narration ? plan.Scenes.Count(shot => !string.IsNullOrWhiteSpace(shot.Narration)) : 0;
}
