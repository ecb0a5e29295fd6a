using VideoGen.Media;
using VideoGen.Media.Probing;

namespace VideoGen.UnitTests.Media;

public sealed class DeclaredMediaTests
{
    [Fact]
    public void A_phone_video_is_as_wide_as_it_is_shown()
    {
        var declared = Video("""
            "width": 1920, "height": 1080, "avg_frame_rate": "30000/1001", "duration": "4.004000", "nb_frames": "120", "side_data_list": [{"rotation": -90}]
            """);

        Assert.Equal(((1080, 1920), 29.97, 4.004, 120), (declared.Displayed, Math.Round(declared.FrameRate, 2), declared.Duration, declared.Frames));
    }

    [Fact]
    public void Cover_art_is_no_picture()
    {
        var declared = DeclaredMedia.Parse("""
            {"streams": [{"codec_type": "video", "codec_name": "mjpeg", "width": 500, "height": 500, "disposition": {"attached_pic": 1}},
            {"codec_type": "audio", "codec_name": "mp3", "sample_rate": "44100", "channels": 2, "duration": "3.5"}], "format": {"format_name": "mp3"}}
            """);

        Assert.Equal((null, "mp3", 3.5), (declared.Video, declared.Audio?.Codec, declared.Duration));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"streams": [], "format": {"format_name": "mp3"}}""")]
    [InlineData("""{"streams": [{"codec_type": "video"}]}""")]
    [InlineData("""{"streams": [{"codec_type": "video", "width": "wide"}], "format": {"format_name": "mp4"}}""")]
    public void What_ffprobe_cannot_tell_is_refused(string json) =>
        Assert.Equal("media-unreadable", Assert.Throws<MediaRefusedException>(() => DeclaredMedia.Parse(json)).Code);

    [Theory]
    [InlineData(""" "width": 0, "height": 0, "avg_frame_rate": "30/1" """, "media-unreadable")]
    [InlineData(""" "width": 16384, "height": 8192, "avg_frame_rate": "30/1" """, "media-too-large")]
    [InlineData(""" "width": 2, "height": 1080, "avg_frame_rate": "30/1" """, "media-shape")]
    [InlineData(""" "width": 640, "height": 360, "sample_aspect_ratio": "1:30000", "avg_frame_rate": "30/1" """, "media-unreadable")]
    [InlineData(""" "width": 640, "height": 360, "avg_frame_rate": "100000/1" """, "media-frame-rate")]
    [InlineData(""" "width": 640, "height": 360, "avg_frame_rate": "0/0" """, "media-frame-rate")]
    [InlineData(""" "width": 640, "height": 360, "avg_frame_rate": "1/0" """, "media-frame-rate")]
    public void A_picture_beyond_the_limits_is_refused_before_anything_is_read(string members, string code) =>
        Assert.Equal(code, Assert.Throws<MediaRefusedException>(() => MediaJudgement.Picture(Video(members), new MediaOptions())).Code);

    [Theory]
    [InlineData("4294967.0", 2, 60, 2)]
    [InlineData("2.0", 1.967, 60, 2)]
    [InlineData("nan", 2, 60, 2)]
    [InlineData("-3", 2, 60, 2)]
    public void The_measured_length_wins_where_the_declared_one_is_wrong(string declared, double measured, int frames, double expected)
    {
        var video = Video($""" "width": 640, "height": 360, "avg_frame_rate": "30/1", "duration": "{declared}" """);

        Assert.Equal(expected, MediaJudgement.Moving(video, measured, frames, 1000, new MediaOptions()).Duration);
    }

    [Theory]
    [InlineData("120", 2, 60, "media-damaged")]
    [InlineData("60", 0, 60, "media-empty")]
    [InlineData("60", 2_592_001, 60, "media-too-long")]
    [InlineData("60", 0.1, 60, "media-frame-rate")]
    public void Packets_that_do_not_make_a_video_are_refused(string declaredFrames, double measured, int frames, string code)
    {
        var video = Video($""" "width": 640, "height": 360, "avg_frame_rate": "30/1", "nb_frames": "{declaredFrames}" """);

        Assert.Equal(code, Assert.Throws<MediaRefusedException>(() => MediaJudgement.Moving(video, measured, frames, 1000, new MediaOptions())).Code);
    }

    private static DeclaredMedia Video(string members) =>
        DeclaredMedia.Parse("""{"streams": [{"codec_type": "video", "codec_name": "h264", """ + members + """}], "format": {"format_name": "mov,mp4,m4a,3gp,3g2,mj2"}}""");
}
