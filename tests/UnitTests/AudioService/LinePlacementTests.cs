using VideoGen.AudioService.Mixing;

namespace VideoGen.UnitTests.AudioService;

public sealed class LinePlacementTests
{
    [Fact]
    public void Lines_with_room_start_with_their_shots_as_spoken() =>
        Assert.Equal([(0, 2, 1), (5, 7, 1)], Place(10, (0, 2), (5, 2)));

    [Fact]
    public void A_line_that_is_a_little_too_long_is_spoken_faster() =>
        Assert.Equal([(0, 3.88, 1.237), (4, 6, 1)], Place(10, (0, 4.8), (4, 2)));

    [Fact]
    public void A_line_that_is_much_too_long_runs_on_and_moves_the_next_one() =>
        Assert.Equal([(0, 4.8, 1.25), (4.92, 6.92, 1)], Place(10, (0, 6), (4, 2)));

    [Fact]
    public void The_last_line_starts_earlier_rather_than_pass_the_end() =>
        Assert.Equal([(0, 2, 1), (5.88, 9.88, 1.25)], Place(10, (0, 2), (7, 5)));

    [Fact]
    public void Only_more_speech_than_video_is_cut()
    {
        var placed = LinePlacement.Place([Line(0, 8), Line(2, 7)], 5);
        Assert.All(placed, line => Assert.True(line.IsCut));
        Assert.Equal(0, placed[0].Start);
        Assert.True(placed[0].End < placed[1].Start);
        Assert.InRange(placed[1].End, 4.5, 5);
    }

    private static IEnumerable<(double Start, double End, double Tempo)> Place(double total, params (double Wanted, double Duration)[] lines) =>
        LinePlacement.Place([.. lines.Select(line => Line(line.Wanted, line.Duration))], total)
            .Select(line => (Math.Round(line.Start, 3), Math.Round(line.End, 3), Math.Round(line.Tempo, 3)));

    private static SpokenLine Line(double wanted, double duration) => new(1, "words", "line.mp3", wanted, duration);
}
