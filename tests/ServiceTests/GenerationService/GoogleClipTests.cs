using VideoGen.Contracts.Generation;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.GenerationService;

[Collection(RealServers.Name)]
public sealed class GoogleClipTests(ServersFixture servers)
{
    [Fact]
    public async Task Shots_of_Omni_and_of_Veo_on_Vertex_become_clips_with_their_own_sound()
    {
        await using var world = await GenerationWorld.CreateAsync(servers);
        await world.StartReplicaAsync();
        await world.Events.PublishAsync(world.Order(1) with { Model = "gemini-omni-1.1-flash", NeededSeconds = 3 });
        await world.Events.PublishAsync(world.Order(2) with { Model = "veo-3.1-fast-generate-001", WithSound = true });

        var clips = (await world.Events.WaitForAsync<ClipGenerated>(2)).OrderBy(clip => clip.ShotNumber).ToList();

        Assert.Equal([("gemini-omni-1.1-flash", true, 350_000L), ("veo-3.1-fast-generate-001", true, 650_000)], clips.Select(clip => (clip.Model, clip.HasSound, clip.CostMicros)));
        Assert.Equal(clips.Sum(clip => clip.CostMicros), world.Runway.Accepted.Sum(entry => entry.ChargeMicros));
        Assert.Equal(["google", "runway", "runway", "vertex"], world.Runway.Accepted.Select(entry => entry.Provider).Order());
    }
}
