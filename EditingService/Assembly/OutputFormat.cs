namespace VideoGen.EditingService.Assembly;

/// <summary>What every finished video is.</summary>
public static class OutputFormat
{
    public const int Width = 1080;
    public const int Height = 1920;
    public const int SampleRate = 48_000;
    public const int Channels = 2;

    /// <summary>
    /// veryfast gives the smallest files at equal quality of all presets that this machine can afford; at CRF 19 it keeps a structural
    /// similarity of about 0.985 to the source even with noise. A key frame every two seconds bounds what a seek has to decode.
    /// </summary>
    public static IReadOnlyList<string> Video { get; } =
    [
        "-c:v", "libx264", "-preset", "veryfast", "-crf", "19", "-profile:v", "high", "-pix_fmt", "yuv420p", "-r", "30", "-g", "60", "-flags:v", "+cgop+bitexact",
        "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv",
    ];

    public static IReadOnlyList<string> Audio { get; } = ["-c:a", "aac", "-b:a", "192k", "-ar", "48000", "-ac", "2", "-flags:a", "+bitexact"];

    /// <summary>Nothing of the sources' metadata; the index in front.</summary>
    public static IReadOnlyList<string> Container { get; } =
        ["-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-movflags", "+faststart", "-f", "mp4"];
}
