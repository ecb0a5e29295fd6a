using System.Globalization;

namespace VideoGen.Media.Ffmpeg;

/// <summary>The one place that writes an ffmpeg or ffprobe argument list.</summary>
internal static class FfmpegArguments
{
    private const string Formats = "mov,mp4,matroska,webm,mp3,wav,flac,ogg,aac,image2,png_pipe,jpeg_pipe,webp_pipe";

    private const string Decoders = "h264,hevc,vp8,vp9,libdav1d,libaom-av1,av1,mpeg4,mjpeg,png,webp,aac,mp3float,mp3,flac,opus,libopus,vorbis,alac,ac3,eac3,"
        + "amrnb,pcm_u8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s32le,pcm_f32le,pcm_mulaw,pcm_alaw";

    /// <summary>One allocation: room for the largest still in RGBA, too little for a decompression bomb.</summary>
    private const int LargestAllocation = 160 * 1024 * 1024;

    public static IReadOnlyList<string> Of(FfmpegCommand command, MediaOptions options)
    {
        if (command.Arguments.Contains("-i")) throw new ArgumentException("Inputs belong into Inputs: only there they get the white lists.", nameof(command));
        var threads = (options.Threads == 0 ? Environment.ProcessorCount : options.Threads).ToString(CultureInfo.InvariantCulture);
        List<string> arguments =
        [
            "-nostdin", "-hide_banner", "-y", "-nostats", "-loglevel", command.ReadReports ? "info" : "warning",
            "-max_alloc", LargestAllocation.ToString(CultureInfo.InvariantCulture),
            "-filter_threads", threads, "-filter_complex_threads", threads, "-progress", "pipe:1", "-stats_period", "0.5",
        ];
        if (command.StopOnDamage) arguments.Add("-xerror");
        foreach (var input in command.Inputs)
        {
            arguments.AddRange(input.Options);
            arguments.AddRange(input.IsGenerated ? ["-protocol_whitelist", "file", "-format_whitelist", "lavfi"] : Guards(options));
            if (command.StopOnDamage && !input.IsGenerated) arguments.AddRange(["-err_detect", "explode"]);
            arguments.AddRange(["-i", input.Source]);
        }

        arguments.AddRange(command.Arguments);
        return arguments;
    }

    public static IReadOnlyList<string> OfProbe(string path, MediaOptions options) =>
    [
        "-hide_banner", "-loglevel", "error", "-max_alloc", LargestAllocation.ToString(CultureInfo.InvariantCulture), .. Guards(options),
        "-print_format", "json", "-show_format", "-show_streams", "-i", "file:" + path,
    ];

    /// <summary>Input options. The format list is what stops a playlist that calls itself a video from opening other files.</summary>
    private static IReadOnlyList<string> Guards(MediaOptions options) =>
    [
        "-protocol_whitelist", "file,pipe", "-format_whitelist", Formats, "-codec_whitelist", Decoders,
        "-max_pixels", options.MaxStillPixels.ToString(CultureInfo.InvariantCulture), "-max_streams", "32",
        "-probesize", "20000000", "-analyzeduration", "20000000",
    ];
}
