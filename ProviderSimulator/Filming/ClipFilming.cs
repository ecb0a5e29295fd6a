using System.Globalization;
using Microsoft.Extensions.Options;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.ProviderSimulator.Drawing;
using VideoGen.ProviderSimulator.Requests;

namespace VideoGen.ProviderSimulator.Filming;

/// <summary>Films a still: the prompt's camera move, two drifting lights and a slow breath of the exposure, so that no stretch stands still.</summary>
public sealed class ClipFilming(FfmpegRunner ffmpeg, IOptions<SimulatorOptions> options)
{
    private static readonly string[] s_sound = ["-map", "2:a", "-c:a", "aac", "-b:a", "96k", "-ac", "2", "-flags:a", "+bitexact"];

    /// <summary>Writes an H.264 MP4 of exactly the seconds asked for; the same arguments give the same bytes.</summary>
    public async Task FilmAsync(WorkFolder folder, string still, string output, ClipRequest clip, CancellationToken cancellationToken)
    {
        var glow = folder.File("glow.png");
        await File.WriteAllBytesAsync(glow, Glow(clip), cancellationToken);
        var rate = options.Value.FrameRate;
        var frames = clip.Seconds * rate;
        await ffmpeg.RunAsync(new FfmpegCommand
        {
            Folder = folder,
            Operation = "film",
            Timeout = TimeSpan.FromSeconds(60),
            Inputs = [MediaInput.File(still), MediaInput.File(glow), .. clip.HasSound ? [Sound(clip)] : Array.Empty<MediaInput>()],
            Arguments =
            [
                "-filter_complex", Graph(clip, rate), "-map", "[film]",
                "-frames:v", frames.ToString(CultureInfo.InvariantCulture), "-r", rate.ToString(CultureInfo.InvariantCulture),
                .. clip.HasSound ? s_sound : ["-an"],
                "-c:v", "libx264", "-preset", "ultrafast", "-crf", "21", "-g", "48", "-threads", "1", "-pix_fmt", "yuv420p",
                "-flags:v", "+bitexact", "-fflags", "+bitexact", "-movflags", "+faststart", "-f", "mp4", output,
            ],
            Outputs = [output],
        }, cancellationToken);
    }

    private static string Graph(ClipRequest clip, int rate)
    {
        var camera = CameraPath.Filters(CameraWords.Read(clip.Prompt, clip.Seed), clip.Width, clip.Height, clip.Seconds * rate, rate);
        var phase = SeededChoice.Fraction("drift" + clip.Seed) * 6;
        return string.Create(CultureInfo.InvariantCulture, $"""
            [0:v]{camera}[scene];[1:v]split[left][right];
            [scene][left]overlay=x='W*0.12+W*0.18*sin(t*0.9+{phase:0.###})':y='H*0.62-H*0.06*t'[one];
            [one][right]overlay=x='W*0.55-W*0.15*sin(t*1.1+{phase:0.###})':y='H*0.1+H*0.05*t'[two];
            [two]eq=brightness='0.022*sin(t*2.6+{phase:0.###})':eval=frame,format=yuv420p[film]
            """).ReplaceLineEndings("");
    }

    /// <summary>A room's murmur: audible to a meter, quiet to an ear.</summary>
    private static MediaInput Sound(ClipRequest clip) => MediaInput.Generated(string.Create(CultureInfo.InvariantCulture,
        $"anoisesrc=color=brown:amplitude=0.1:sample_rate=48000:duration={clip.Seconds}:seed={SeededChoice.Number("sound" + clip.Seed)}"));

    private static byte[] Glow(ClipRequest clip)
    {
        var size = clip.Width * 2 / 5;
        var canvas = new Canvas(size, size);
        var colour = PromptPalette.Of(clip.Prompt, clip.Seed)[0].Toward(new Colour(255, 244, 224), 0.65);
        canvas.Ellipse(size / 2.0, size / 2.0, size / 2.0, size / 2.0, colour, 0.5, 1);
        return PngFile.Encode(canvas.Bytes(colour), size, size);
    }
}
