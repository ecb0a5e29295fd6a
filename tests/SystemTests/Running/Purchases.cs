using VideoGen.Contracts.Plans;

namespace VideoGen.SystemTests.Running;

/// <summary>Holds the providers' own ledger against what the user approved.</summary>
internal static class Purchases
{
    /// <summary>Every approved still, clip and narration line was accepted exactly once, and nothing else was; clips are Runway's.</summary>
    public static void AssertOneEach(IReadOnlyList<LedgerEntry> sinceApproval, params GenerationPlan[] plans)
    {
        AssertOneEachBesideVideo(sinceApproval, plans);
        Assert.Equal(plans.Sum(plan => plan.Scenes.Count), Count(sinceApproval, "image_to_video"));
    }

    /// <summary>The same without the clips.</summary>
    public static void AssertOneEachBesideVideo(IReadOnlyList<LedgerEntry> sinceApproval, params GenerationPlan[] plans)
    {
        Assert.Equal(plans.Sum(plan => plan.Scenes.Count), Count(sinceApproval, "text_to_image"));
        Assert.Equal(plans.Sum(NarrationLines), Count(sinceApproval, "text-to-speech"));
    }

    private static int Count(IEnumerable<LedgerEntry> entries, string endpoint) =>
        entries.Count(entry => entry.Accepted && entry.Endpoint.Contains(endpoint, StringComparison.Ordinal));

    private static int NarrationLines(GenerationPlan plan) =>
        plan.AudioRequirements.Narration ? plan.Scenes.Count(shot => !string.IsNullOrWhiteSpace(shot.Narration)) : 0;
}
