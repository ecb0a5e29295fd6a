using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Measuring;

namespace VideoGen.UnitTests.Media;

public sealed class ReportTests
{
    [Fact]
    public void Loudness_is_read_from_the_last_report_of_the_log()
    {
        string[] log =
        [
            "Stream mapping:", "[Parsed_loudnorm_0 @ 0x5643ece63b80] ", "{", "\t\"input_i\" : \"-14.51\",", "\t\"input_tp\" : \"-1.94\",", "\t\"input_lra\" : \"1.30\",",
            "\t\"input_thresh\" : \"-24.51\",", "\t\"normalization_type\" : \"dynamic\"", "}",
        ];

        Assert.Equal(new Loudness(-14.51, -1.94, 1.3, -24.51), LoudnessReport.Parse(log));
        Assert.Null(LoudnessReport.Parse(["Stream mapping:"]));
    }

    [Fact]
    public void A_freeze_that_never_ends_lasts_to_the_end_of_the_file()
    {
        string[] log =
        [
            "[freezedetect @ 0x55] lavfi.freezedetect.freeze_start: 1.5", "[freezedetect @ 0x55] lavfi.freezedetect.freeze_duration: 2",
            "[freezedetect @ 0x55] lavfi.freezedetect.freeze_end: 3.5", "[freezedetect @ 0x55] lavfi.freezedetect.freeze_start: 8",
        ];

        Assert.Equal([new Interval(1.5, 3.5), new Interval(8, 10)], FreezeReport.Parse(log, 10));
    }

    [Fact]
    public void Black_stretches_are_read_from_the_log() =>
        Assert.Equal([new Interval(0, 3.96)], BlackReport.Parse(["[blackdetect @ 0x55] black_start:0 black_end:3.96 black_duration:3.96", "frame=1"]));

    [Fact]
    public void Progress_never_falls_and_reaches_one_only_at_the_end()
    {
        var seen = new List<double>();
        var reader = new ProgressReader(10, new Listener(seen));

        foreach (var line in new[] { "frame=30", "out_time_us=N/A", "out_time_us=5000000", "a text of the run", "out_time_us=4000000", "frame=330", "out_time_us=11000000", "progress=end" })
            reader.Read(line);
        reader.Complete();

        Assert.Equal([0.5, 0.99, 1], seen);
        Assert.Equal((330, 11.0, "a text of the run\n"), (reader.Frames, reader.Seconds, reader.Text));
    }

    private sealed class Listener(List<double> seen) : IProgress<double>
    {
        public void Report(double value) => seen.Add(value);
    }
}
