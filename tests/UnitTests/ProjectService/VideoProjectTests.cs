using System.Text.Json.Nodes;
using VideoGen.ProjectService.Plans;
using VideoGen.ProjectService.Projects;

namespace VideoGen.UnitTests.ProjectService;

public class VideoProjectTests
{
    [Fact]
    public void Events_are_numbered_without_gaps_and_carry_the_state_before_their_details()
    {
        var project = new VideoProject { Id = Guid.NewGuid(), UserId = "u", CreatedAt = default, ExpiresAt = default };
        project.Record("project.created", DateTimeOffset.UnixEpoch, new { project.Title });
        project.Progress = 0.5;
        project.Record("clip.state", DateTimeOffset.UnixEpoch, new { Shot = 2, ClipProgress = 0.25 });

        var events = project.TakeUnsavedEvents();

        Assert.Equal([1L, 2L], events.Select(entry => entry.Sequence));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"status":"uploading","step":"upload","progress":0.5,"time":"1970-01-01T00:00:00+00:00","shot":2,"clip_progress":0.25}"""),
            JsonNode.Parse(events[1].Data)));
        Assert.Empty(project.TakeUnsavedEvents());
    }

    [Fact]
    public void A_difference_names_only_what_changed()
    {
        var scenes = Plans.TwoShots.Scenes;
        var changed = Plans.TwoShots with
        {
            Scenes = [scenes[0] with { Prompt = "A square", Duration = 2.5 }, scenes[1] with { Start = 2.5 }],
            AudioRequirements = Plans.TwoShots.AudioRequirements with { Narration = false },
        };

        Assert.Equal(
            ["Shot 1: 0-2 s -> 0-2.5 s, new prompt", "Shot 2: 2-5 s -> 2.5-5.5 s", "Narration: off"],
            PlanDifference.Between(Plans.TwoShots, changed));
    }
}
