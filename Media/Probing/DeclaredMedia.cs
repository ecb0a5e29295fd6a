using System.Globalization;
using System.Text.Json;

namespace VideoGen.Media.Probing;

/// <summary>What a file says about itself, read strictly: a figure that is absent or not finite is 0.</summary>
internal sealed record DeclaredMedia
{
    public required string FormatName { get; init; }
    public required FfprobeStream? Video { get; init; }
    public required FfprobeStream? Audio { get; init; }
    public required double Duration { get; init; }

    public bool IsStill => FormatName is "image2" or "png_pipe" or "jpeg_pipe" or "webp_pipe";

    public bool HasMovingPicture => Video is not null && !IsStill;

    /// <summary>0 where the container does not count.</summary>
    public int Frames => (int)Number(Video?.Frames);

    public double FrameRate => Ratio(Video?.MeanFrameRate, '/');

    /// <summary>After sample aspect and rotation.</summary>
    public (int Width, int Height) Displayed
    {
        get
        {
            if (Video is null) return (0, 0);
            var aspect = Ratio(Video.SampleAspect, ':');
            var width = aspect > 0 ? (int)Math.Min(Math.Round(Video.Width * aspect), int.MaxValue) : Video.Width;
            return Math.Abs(Rotation) % 180 is > 45 and < 135 ? (Video.Height, width) : (width, Video.Height);
        }
    }

    public static DeclaredMedia Parse(string json)
    {
        var document = Read(json);
        var video = document.Streams?.FirstOrDefault(stream => stream is { Type: "video", IsCoverArt: false });
        var audio = document.Streams?.FirstOrDefault(stream => stream.Type == "audio");
        if (document.Format?.FormatName is not { Length: > 0 } format || (video ?? audio) is not { } main)
            throw MediaRefusedException.Unreadable();
        return new DeclaredMedia
        {
            FormatName = format,
            Video = video,
            Audio = audio,
            Duration = Number(main.Duration) is var own and > 0 ? own : Number(document.Format.Duration),
        };
    }

    public static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;

    private double Rotation => Video?.SideData?.FirstOrDefault(data => data.Rotation is not null)?.Rotation ?? Number(Video?.Tags?.GetValueOrDefault("rotate"));

    private static double Ratio(string? text, char separator)
    {
        var parts = text?.Split(separator);
        return parts is { Length: 2 } && Number(parts[0]) is var above and > 0 && Number(parts[1]) is var below and > 0 ? above / below : 0;
    }

    private static FfprobeDocument Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<FfprobeDocument>(json) ?? new FfprobeDocument();
        }
        catch (JsonException)
        {
            return new FfprobeDocument();
        }
    }
}
