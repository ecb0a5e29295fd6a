using VideoGen.AnalysisService.Measurement;

namespace VideoGen.UnitTests.AnalysisService;

public class PictureStatisticsTests
{
    [Fact]
    public void Dominant_colours_come_in_order_of_their_share_and_accents_are_left_out()
    {
        var statistics = PictureStatistics.Of(Picture(((255, 0, 0), 600), ((0, 0, 255), 380), ((0, 255, 0), 20)));

        Assert.Equal(["#ff0000", "#0000ff"], statistics.Palette);
        Assert.Equal((0.6 * 0.2126 + 0.38 * 0.0722 + 0.02 * 0.7152) * 255, statistics.Luma, 0.1);
        Assert.Equal(1, statistics.Saturation);
    }

    [Fact]
    public void Shades_of_one_colour_are_one_colour() =>
        Assert.Equal(["#686868"], PictureStatistics.Of(Picture(((100, 100, 100), 500), ((108, 108, 108), 480), ((112, 112, 112), 20))).Palette);

    [Fact]
    public void A_black_picture_has_no_saturation_and_one_colour()
    {
        var black = PictureStatistics.Of(Picture(((0, 0, 0), 64)));

        Assert.Equal((0, 0, "#000000"), (black.Luma, black.Saturation, Assert.Single(black.Palette)));
    }

    [Fact]
    public void There_are_never_more_than_five_colours() =>
        Assert.Equal(5, PictureStatistics.Of(Picture([.. Enumerable.Range(0, 8).Select(i => (((i & 1) * 255, (i >> 1 & 1) * 255, (i >> 2) * 255), 100))])).Palette.Count);

    private static byte[] Picture(params ((int Red, int Green, int Blue) Colour, int Pixels)[] areas) =>
        [.. areas.SelectMany(area => Enumerable.Range(0, area.Pixels).SelectMany(_ => new[] { (byte)area.Colour.Red, (byte)area.Colour.Green, (byte)area.Colour.Blue }))];
}
