using VideoGen.Contracts.Plans;
using VideoGen.ProjectService.PaidClips;

namespace VideoGen.UnitTests.ProjectService;

public class PaidClipReuseTests
{
    [Fact]
    public void Anything_that_changes_the_picture_or_its_sound_makes_another_order()
    {
        Func<PlannedShot, PlannedShot>[] changes =
        [
            shot => shot with { Prompt = "Another street" }, shot => shot with { Camera = "pan left" }, shot => shot with { Model = "gen4.5" }, shot => shot with { Seed = 7 },
            shot => shot with { Duration = 2.1 }, shot => shot with { NegativePrompt = "cars" }, shot => shot with { KeepModelSound = true },
        ];

        var identities = changes.Select(change => ClipIdentity.OfShots(Plans.TwoShots with { Scenes = [change(Plans.TwoShots.Scenes[0]), Plans.TwoShots.Scenes[1]] }, null)[1])
            .Append(ClipIdentity.OfShots(Plans.TwoShots, "character.png")[1]).Append(ClipIdentity.OfShots(Plans.TwoShots, null)[1]).ToList();

        Assert.Equal(identities.Count, identities.Distinct().Count());
    }

    [Fact]
    public void Words_that_are_spoken_and_the_place_of_a_shot_do_not() => Assert.Equal(
        ClipIdentity.OfShots(Plans.TwoShots, null)[2],
        ClipIdentity.OfShots(Plans.TwoShots with { Scenes = [Plans.TwoShots.Scenes[0] with { Duration = 4 }, Plans.TwoShots.Scenes[1] with { Start = 4, Narration = "Hello" }] }, null)[2]);

    [Fact]
    public void A_clip_goes_to_one_shot_and_first_to_the_one_it_was_made_for()
    {
        var identities = new Dictionary<int, string> { [1] = "a", [2] = "a", [3] = "b", [4] = "a" };

        var reused = PaidClipReuse.Match(identities, [Clip(1, 2, "a", "old.mp4"), Clip(2, 2, "a", "new.mp4"), Clip(2, 9, "b", "moved.mp4"), Clip(2, 3, "c", "other.mp4"), Clip(3, 2, "a", "new.mp4")]);

        Assert.Equal([(1, "old.mp4"), (2, "new.mp4"), (3, "moved.mp4")], reused.Select(clip => (clip.ShotNumber, clip.ClipPath)));
    }

    private static PaidClip Clip(int day, int shot, string identity, string path) => new()
    {
        ProjectId = Guid.Empty, RunId = Guid.NewGuid(), ShotNumber = shot, Identity = identity, ClipPath = path, Duration = 3, HasSound = false, Model = "gen4_turbo",
        MadeAt = new DateTimeOffset(2026, 11, day, 0, 0, 0, TimeSpan.Zero),
    };
}
