using VideoGen.Media;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.UnitTests.Media;

public sealed class FfmpegArgumentsTests
{
    private static readonly MediaOptions s_options = new() { Threads = 2 };

    [Fact]
    public void Every_input_gets_its_white_lists_and_limits_between_its_own_options_and_its_name()
    {
        var arguments = FfmpegArguments.Of(Command(MediaInput.File("/job/a.mp4", "-ss", "1"), MediaInput.File("/job/b.wav")), s_options);

        const string guards = "-protocol_whitelist file,pipe -format_whitelist mov,mp4,matroska,webm,mp3,wav,flac,ogg,aac,image2,png_pipe,jpeg_pipe,webp_pipe -codec_whitelist "
            + "h264,hevc,vp8,vp9,libdav1d,libaom-av1,av1,mpeg4,mjpeg,png,webp,aac,mp3float,mp3,flac,opus,libopus,vorbis,alac,ac3,eac3,amrnb,"
            + "pcm_u8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s32le,pcm_f32le,pcm_mulaw,pcm_alaw -max_pixels 36000000 -max_streams 32 -probesize 20000000 -analyzeduration 20000000";
        Assert.Equal(
            "-nostdin -hide_banner -y -nostats -loglevel warning -max_alloc 167772160 -filter_threads 2 -filter_complex_threads 2 -progress pipe:1 -stats_period 0.5 "
            + $"-ss 1 {guards} -i file:/job/a.mp4 {guards} -i file:/job/b.wav -map 0:v /job/out.mp4",
            string.Join(' ', arguments));
    }

    [Fact]
    public void Only_a_generated_input_may_be_a_filter_graph()
    {
        var arguments = string.Join(' ', FfmpegArguments.Of(Command(MediaInput.Generated("testsrc2=duration=1")), s_options));

        Assert.Contains("-f lavfi -protocol_whitelist file -format_whitelist lavfi -i testsrc2=duration=1", arguments);
        Assert.DoesNotContain("matroska", arguments);
    }

    [Fact]
    public void An_input_among_the_other_arguments_is_refused() =>
        Assert.Throws<ArgumentException>(() => FfmpegArguments.Of(Command() with { Arguments = ["-i", "/job/a.mp4"] }, s_options));

    [Fact]
    public void A_file_name_that_means_a_sequence_is_not_a_file() => Assert.Throws<ArgumentException>(() => MediaInput.File("/job/a%03d.jpg"));

    [Theory]
    [InlineData("../secret")]
    [InlineData("a/b")]
    [InlineData("-i")]
    [InlineData(".hidden")]
    [InlineData("a b")]
    [InlineData("a:b")]
    [InlineData("naïve")]
    public void A_work_folder_takes_plain_names_only(string name) => Assert.Throws<ArgumentException>(() => new WorkFolder("/job").File(name));

    private static FfmpegCommand Command(params MediaInput[] inputs) => new()
    {
        Folder = new WorkFolder("/job"),
        Inputs = inputs,
        Arguments = ["-map", "0:v", "/job/out.mp4"],
        Timeout = TimeSpan.FromSeconds(1),
    };
}
