using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;

namespace VideoGen.ServiceTests.AudioService;

/// <summary>Orders of three shots in 8 s; the first and the third are narrated.</summary>
internal static class SoundOrders
{
    public static ProduceAudio Narrated(Guid project, Guid run) => new()
    {
        ProjectId = project,
        RunId = run,
        UserId = "user",
        AllowanceMicros = 1_000_000,
        Plan = new GenerationPlan
        {
            RecommendedModel = "gen4_turbo",
            Scenes =
            [
                new PlannedShot { Number = 1, Start = 0, Duration = 3, Prompt = "a", Narration = "It begins in navy." },
                new PlannedShot { Number = 2, Start = 3, Duration = 2, Prompt = "b" },
                new PlannedShot { Number = 3, Start = 5, Duration = 3, Prompt = "c", Narration = "And in the end, amber remains." },
            ],
        },
    };

    /// <summary>Music for the whole and effects in the silent second shot.</summary>
    public static ProduceAudio WithSounds(Guid project, Guid run)
    {
        var order = Narrated(project, run);
        return order with
        {
            Plan = order.Plan with
            {
                AudioRequirements = new AudioRequirements { Music = "calm piano" },
                Scenes = [.. order.Plan.Scenes.Select(scene => scene.Number == 2 ? scene with { Sound = "waves on a beach" } : scene)],
            },
        };
    }
}
