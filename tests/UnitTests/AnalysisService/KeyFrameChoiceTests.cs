using VideoGen.AnalysisService.Measurement;

namespace VideoGen.UnitTests.AnalysisService;

public class KeyFrameChoiceTests
{
    private static readonly Shot s_shot = new(10, 20, 0.5);

    [Fact]
    public void The_sharpest_frame_near_the_middle_stands_for_the_shot() =>
        Assert.Equal(16, KeyFrameChoice.Of(s_shot, [(11, 1), (14, 6), (15, 5), (16, 4), (17.5, 4), (19, 1), (30, 0)]));

    [Fact]
    public void Without_a_measured_frame_the_middle_does() => Assert.Equal(15, KeyFrameChoice.Of(s_shot, [(15.2, double.NaN), (1, 2)]));

    [Theory]
    [InlineData(8, 720, 1280, 4)]
    [InlineData(5, 1280, 720, 5)]
    [InlineData(1, 480, 480, 1)]
    [InlineData(30, 1920, 1080, 5)]
    public void Every_shot_lies_on_one_of_at_most_five_sheets_of_moderate_size(int shots, int width, int height, int sheets)
    {
        var layouts = SheetLayout.For(shots, new FrameSize(width, height));

        Assert.Equal(sheets, layouts.Count);
        Assert.Equal(Enumerable.Range(1, shots), layouts.SelectMany(layout => Enumerable.Range(layout.First, layout.Shots)));
        Assert.All(layouts, layout => Assert.True(layout.Columns * layout.Rows >= layout.Shots && layout.Columns * layout.Cell.Width * layout.Rows * layout.Cell.Height <= 700_000));
    }
}
