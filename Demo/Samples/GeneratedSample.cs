using System.Globalization;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.Demo.Samples;

/// <summary>A small portrait sample with hard cuts at known times and a soft chord, for when no footage is at hand.</summary>
public sealed class GeneratedSample(WorkFolders folders, FfmpegRunner ffmpeg)
{
    private static readonly string[] s_palettes =
    [
        "c0=0x0b3d91:c1=0x7fd8ff", "c0=0xff6b35:c1=0xffd166", "c0=0x073b3a:c1=0x8fe388", "c0=0x3d0b91:c1=0xff7fd8", "c0=0x222222:c1=0xe8e8e8", "c0=0x7a1212:c1=0xf4a261",
    ];

    /// <param name="shots">Length of each shot in seconds; a cut stands between two of them.</param>
    public async Task WriteAsync(string path, IReadOnlyList<double> shots, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var output = folder.File("sample.mp4");
        var total = shots.Sum();
        await ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "generate-sample",
                Inputs = [.. shots.Select((seconds, i) => MediaInput.Generated(Picture(i, seconds))), MediaInput.Generated(Chord(total))],
                Arguments =
                [
                    "-filter_complex", $"{string.Concat(shots.Select((_, i) => $"[{i}:v]"))}concat=n={shots.Count}:v=1:a=0,format=yuv420p[v]",
                    "-map", "[v]", "-map", $"{shots.Count}:a", "-t", Number(total),
                    "-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-c:a", "aac", "-b:a", "96k", "-movflags", "+faststart", output,
                ],
                Outputs = [output],
                Timeout = TimeSpan.FromMinutes(2),
                ExpectedSeconds = total,
            },
            cancellationToken);
        File.Copy(output, path, overwrite: true);
    }

    private static string Picture(int shot, double seconds) =>
        $"gradients=size=720x1280:rate=30:duration={Number(seconds)}:seed={shot + 1}:speed=0.02:n=2:{s_palettes[shot % s_palettes.Length]}";

    private static string Chord(double seconds) =>
        $"aevalsrc=0.12*sin(2*PI*220*t)+0.08*sin(2*PI*277.2*t)+0.08*sin(2*PI*329.6*t):s=48000:d={Number(seconds)}";

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
