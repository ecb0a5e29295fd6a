using VideoGen.Contracts.Plans;

namespace VideoGen.UnitTests.ProjectService;

internal static class Plans
{
    /// <summary>Two shots of 2 and 3 seconds with a crossfade of half a second; the first speaks 20 characters.</summary>
    public static readonly GenerationPlan TwoShots = new()
    {
        RecommendedModel = "gen4_turbo",
        Scenes =
        [
            new PlannedShot { Number = 1, Start = 0, Duration = 2, Prompt = "A street", Narration = "Twenty letters here.", TransitionOut = new PlannedTransition(TransitionKind.Crossfade, 0.5) },
            new PlannedShot { Number = 2, Start = 2, Duration = 3, Prompt = "A bridge" },
        ],
    };
}
