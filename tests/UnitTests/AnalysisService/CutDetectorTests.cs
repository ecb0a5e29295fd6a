using System.Globalization;
using VideoGen.AnalysisService.Measurement;

namespace VideoGen.UnitTests.AnalysisService;

public class CutDetectorTests
{
    /// <summary>Street footage at 30 fps, 602 frames: the frame numbers with a score of at least 0.02. Seven of them are cuts; a pan precedes the first and the fifth.</summary>
    private const string Street =
        "72:0.023 74:0.021 77:0.042 79:0.045 82:0.059 84:0.092 86:0.080 89:0.129 91:0.106 94:0.100 96:0.637 168:0.677 222:0.403 223:0.032 " +
        "288:0.327 324:0.029 326:0.036 329:0.045 331:0.065 334:0.059 336:0.068 338:0.056 341:0.053 343:0.064 346:0.052 348:0.066 350:0.061 " +
        "353:0.064 355:0.084 358:0.069 360:0.105 362:0.092 365:0.093 367:0.678 370:0.027 373:0.026 376:0.025 379:0.025 382:0.020 457:0.799 " +
        "518:0.397 519:0.033 523:0.021";

    [Fact]
    public void Recorded_footage_has_its_seven_cuts_and_no_others() =>
        Assert.Equal([3.2, 5.6, 7.4, 9.6, 12.23, 15.23, 17.27], Cuts(Recorded(Street, 602), 602 / 30.0));

    [Fact]
    public void The_frame_after_a_cut_does_not_fire_again() => Assert.Equal([2.0], Cuts(Scores(120, (60, 0.6), (61, 0.5), (63, 0.4)), 4));

    [Fact]
    public void Fast_motion_is_no_cut_and_a_cut_within_it_is_found()
    {
        var shaking = Scores(150, [.. Enumerable.Range(0, 150).Select(frame => (frame, 0.12 + 0.1 * (frame % 3)))]);

        Assert.Empty(Cuts(shaking, 5));
        Assert.Equal([2.5], Cuts([.. shaking.Select((score, frame) => frame == 75 ? score with { Score = 0.95 } : score)], 5));
    }

    [Fact]
    public void A_faint_cut_counts_only_where_nothing_else_moves()
    {
        Assert.Equal([2.0], Cuts(Scores(120, (60, 0.12)), 4));
        Assert.Empty(Cuts(Scores(120, (52, 0.06), (60, 0.12)), 4));
        Assert.Empty(Cuts(Scores(120, (60, 0.08)), 4));
    }

    [Fact]
    public void A_strobe_leaves_at_most_one_cut_in_half_a_second() =>
        Assert.Equal([1.0, 1.5], Cuts(Scores(90, [.. Enumerable.Range(0, 7).Select(flash => (30 + 3 * flash, 0.5))]), 3));

    [Fact]
    public void What_is_too_near_to_either_end_or_no_number_is_no_cut() =>
        Assert.Empty(Cuts(Scores(90, (0, 0.9), (10, 0.9), (80, 0.9), (45, double.NaN)), 3));

    [Theory]
    [InlineData(10)]
    [InlineData(23.976)]
    [InlineData(60)]
    [InlineData(120)]
    public void The_frame_rate_does_not_matter(double rate)
    {
        var frames = (int)(6 * rate);
        var scores = Enumerable.Range(0, frames).Select(frame => new SceneScore(frame / rate, frame == frames / 3 || frame == frames / 2 ? 0.5 : 0.004)).ToList();

        Assert.Equal([Math.Round(frames / 3 / rate, 2), Math.Round(frames / 2 / rate, 2)], Cuts(scores, 6));
    }

    private static IReadOnlyList<double> Cuts(IReadOnlyList<SceneScore> scores, double duration) => [.. CutDetector.Find(scores, duration).Select(cut => Math.Round(cut.Time, 2))];

    private static IReadOnlyList<SceneScore> Recorded(string text, int frames) => Scores(
        frames,
        [.. text.Split(' ').Select(pair => pair.Split(':')).Select(pair => (int.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture)))]);

    private static IReadOnlyList<SceneScore> Scores(int frames, params (int Frame, double Score)[] peaks)
    {
        var scores = Enumerable.Range(0, frames).Select(frame => new SceneScore(frame / 30.0, 0.002)).ToList();
        foreach (var (frame, score) in peaks) scores[frame] = scores[frame] with { Score = score };
        return scores;
    }
}
