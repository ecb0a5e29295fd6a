using System.Text.Json.Serialization;

namespace VideoGen.Media.Probing;

/// <summary>What ffprobe prints as JSON, only the members that are read. Most numbers come as strings.</summary>
internal sealed record FfprobeDocument
{
    [JsonPropertyName("streams")] public IReadOnlyList<FfprobeStream>? Streams { get; init; }
    [JsonPropertyName("format")] public FfprobeFormat? Format { get; init; }
}

internal sealed record FfprobeFormat
{
    [JsonPropertyName("format_name")] public string? FormatName { get; init; }
    [JsonPropertyName("duration")] public string? Duration { get; init; }
}

internal sealed record FfprobeStream
{
    [JsonPropertyName("codec_type")] public string? Type { get; init; }
    [JsonPropertyName("codec_name")] public string? Codec { get; init; }
    [JsonPropertyName("pix_fmt")] public string? PixelFormat { get; init; }
    [JsonPropertyName("color_space")] public string? ColourMatrix { get; init; }
    [JsonPropertyName("width")] public int Width { get; init; }
    [JsonPropertyName("height")] public int Height { get; init; }
    [JsonPropertyName("sample_aspect_ratio")] public string? SampleAspect { get; init; }
    [JsonPropertyName("avg_frame_rate")] public string? MeanFrameRate { get; init; }
    [JsonPropertyName("duration")] public string? Duration { get; init; }
    [JsonPropertyName("nb_frames")] public string? Frames { get; init; }
    [JsonPropertyName("sample_rate")] public string? SampleRate { get; init; }
    [JsonPropertyName("channels")] public int Channels { get; init; }
    [JsonPropertyName("disposition")] public IReadOnlyDictionary<string, int>? Disposition { get; init; }
    [JsonPropertyName("tags")] public IReadOnlyDictionary<string, string>? Tags { get; init; }
    [JsonPropertyName("side_data_list")] public IReadOnlyList<FfprobeSideData>? SideData { get; init; }

    public bool IsCoverArt => Disposition?.GetValueOrDefault("attached_pic") == 1;
}

internal sealed record FfprobeSideData
{
    [JsonPropertyName("rotation")] public double? Rotation { get; init; }
}
