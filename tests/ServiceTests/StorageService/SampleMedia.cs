using System.Diagnostics;
using System.Globalization;

namespace VideoGen.ServiceTests.StorageService;

/// <summary>Small real media, rendered once per test run.</summary>
internal static class SampleMedia
{
    private static readonly string s_folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "sample-media")).FullName;

    public static Task<byte[]> VideoAsync(int seconds, string extension = "mp4") => RenderAsync(
        $"video-{seconds}.{extension}",
        $"-f lavfi -i testsrc=size=320x240:rate=10:duration={seconds} {(extension == "mp4" ? "-c:v libx264 -preset ultrafast" : "-c:v libvpx -deadline realtime")}");

    public static Task<byte[]> ImageAsync(int width, int height) =>
        RenderAsync($"image-{width}x{height}.png", $"-f lavfi -i testsrc=size={width}x{height} -frames:v 1");

    public static Task<byte[]> SoundAsync(int seconds) => RenderAsync($"sound-{seconds}.wav", $"-f lavfi -i sine=duration={seconds}");

    private static async Task<byte[]> RenderAsync(string name, string arguments)
    {
        var path = Path.Combine(s_folder, name);
        if (File.Exists(path)) return await File.ReadAllBytesAsync(path);
        var temporary = Path.Combine(s_folder, Guid.NewGuid().ToString("N") + Path.GetExtension(name));
        var start = string.Create(CultureInfo.InvariantCulture, $"-nostdin -loglevel error {arguments} -y {temporary}");
        using var ffmpeg = Process.Start("ffmpeg", start);
        await ffmpeg.WaitForExitAsync();
        Assert.Equal(0, ffmpeg.ExitCode);
        File.Move(temporary, path, overwrite: true);
        return await File.ReadAllBytesAsync(path);
    }
}
