using System.Buffers.Binary;
using System.IO.Compression;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;

namespace VideoGen.ServiceTests.Media;

public sealed class HostileFilesTests(MediaTools media) : IClassFixture<MediaTools>
{
    [Fact]
    public async Task A_playlist_that_calls_itself_a_video_brings_no_other_file_along()
    {
        var folder = media.NewFolder();
        var secret = await media.RenderAsync(folder, "secret.ts", ["testsrc2=size=64x64:rate=5:duration=1"]);
        var upload = folder.File("upload.mp4");
        await File.WriteAllTextAsync(upload, $"#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1.0,\n{secret}\n#EXT-X-ENDLIST\n");

        await RefusedAsync(folder, upload, "media-unreadable");
        await Assert.ThrowsAsync<MediaFailedException>(() => CopyAsync(folder, upload));
    }

    [Fact]
    public async Task A_concatenation_script_brings_no_sibling_along()
    {
        var folder = media.NewFolder();
        await media.RenderAsync(folder, "secret.mp4", ["testsrc2=size=64x64:rate=5:duration=1"]);
        var upload = folder.File("upload.mp4");
        await File.WriteAllTextAsync(upload, "ffconcat version 1.0\nfile secret.mp4\n");

        await RefusedAsync(folder, upload, "media-unreadable");
    }

    [Fact]
    public async Task A_small_file_of_a_huge_picture_is_refused()
    {
        var folder = media.NewFolder();
        var path = folder.File("bomb.png");
        await WritePngAsync(path, 16000, 16000, text: null);

        await RefusedAsync(folder, path, "media-unreadable");
    }

    [Fact]
    public async Task A_text_that_unpacks_without_end_costs_no_more_than_the_memory_limit()
    {
        var folder = media.NewFolder();
        var path = folder.File("bomb.png");
        await WritePngAsync(path, 64, 64, text: new byte[400_000_000]);

        var facts = await media.Probe.ProbeAsync(folder, path, CancellationToken.None);

        Assert.Equal((64, 64, true), (facts.Width, facts.Height, facts.IsStill));
    }

    [Fact]
    public async Task More_streams_than_any_video_has_are_refused()
    {
        var folder = media.NewFolder();
        var path = await media.RenderAsync(
            folder, "streams.mkv", ["sine=duration=1:sample_rate=8000"], [.. Enumerable.Repeat(new[] { "-map", "0:a" }, 60).SelectMany(pair => pair), "-c:a", "pcm_s16le"]);

        await RefusedAsync(folder, path, "media-unreadable");
    }

    [Fact]
    public async Task Two_pictures_a_month_apart_are_no_video()
    {
        var folder = media.NewFolder();
        var path = await media.RenderAsync(
            folder, "apart.mkv", ["testsrc2=size=64x64:rate=1:duration=2"], "-vf", "setpts=N*2592000/TB", "-fps_mode", "passthrough", "-c:v", "libx264", "-bf", "0");

        await RefusedAsync(folder, path, "media-damaged");
    }

    private async Task RefusedAsync(WorkFolder folder, string path, string code) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<MediaRefusedException>(() => media.Probe.ProbeAsync(folder, path, CancellationToken.None))).Code);

    private Task<FfmpegResult> CopyAsync(WorkFolder folder, string path) => media.Ffmpeg.RunAsync(
        new FfmpegCommand { Folder = folder, Inputs = [MediaInput.File(path)], Arguments = ["-c", "copy", folder.File("out.mp4")], Timeout = TimeSpan.FromSeconds(30) },
        CancellationToken.None);

    /// <summary>A one-bit grey picture, so that only its size on the screen is huge.</summary>
    private static async Task WritePngAsync(string path, int width, int height, byte[]? text)
    {
        await using var file = File.Create(path);
        await file.WriteAsync(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A });
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 1;
        await WriteChunkAsync(file, "IHDR"u8.ToArray(), header);
        if (text is not null) await WriteChunkAsync(file, "zTXt"u8.ToArray(), [.. "Comment\0\0"u8, .. Deflate(text)]);
        await WriteChunkAsync(file, "IDAT"u8.ToArray(), Deflate(new byte[height * ((width + 7) / 8 + 1)]));
        await WriteChunkAsync(file, "IEND"u8.ToArray(), []);
    }

    private static async Task WriteChunkAsync(Stream file, byte[] type, byte[] data)
    {
        byte[] body = [.. type, .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        await file.WriteAsync(number);
        await file.WriteAsync(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32(body));
        await file.WriteAsync(number);
    }

    private static byte[] Deflate(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest)) stream.Write(data);
        return packed.ToArray();
    }

    private static uint Crc32(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
