using VideoGen.AnalysisService.Measurement;

namespace VideoGen.UnitTests.AnalysisService;

public class ShotListTests
{
    [Fact]
    public void Shots_cover_the_sample_from_cut_to_cut() => Assert.Equal(
        [new Shot(0, 2, null), new Shot(2, 5, 0.4), new Shot(5, 9, 0.7)],
        ShotList.Between([new Cut(2, 0.4), new Cut(5, 0.7)], 9));

    [Fact]
    public void Without_a_cut_there_is_one_shot() => Assert.Equal([new Shot(0, 9, null)], ShotList.Between([], 9));

    [Fact]
    public void Of_too_many_shots_the_shortest_join_their_shorter_neighbours()
    {
        List<Cut> cuts = [.. Enumerable.Range(1, 29).Select(i => new Cut(i * 1.5, 0.5)), new Cut(44.1, 0.9), new Cut(44.8, 0.6)];

        var shots = ShotList.Between(cuts, 50);

        Assert.Equal(ShotList.MaxShots, shots.Count);
        Assert.Equal((0, 50), (shots[0].Start, shots[^1].End));
        Assert.Equal([new Shot(40.5, 42, 0.5), new Shot(42, 44.8, 0.5), new Shot(44.8, 50, 0.6)], shots.TakeLast(3));
        Assert.All(shots.Zip(shots.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
    }
}
