using System.Buffers.Binary;

namespace VideoGen.Media.Measuring;

/// <summary>The order of an MP4's top-level boxes.</summary>
public static class Mp4Layout
{
    /// <summary>Whether the index (<c>moov</c>) lies before the media (<c>mdat</c>), so that a player can start before it has the whole file.</summary>
    public static async Task<bool> StartsFastAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64, useAsync: true);
        var header = new byte[16];
        while (file.Position + 8 <= file.Length)
        {
            var start = file.Position;
            var read = await file.ReadAtLeastAsync(header, 16, throwOnEndOfStream: false, cancellationToken);
            var type = header.AsSpan(4, 4);
            if (type.SequenceEqual("moov"u8)) return true;
            if (type.SequenceEqual("mdat"u8)) return false;
            var size = BoxSize(header.AsSpan(0, read));
            if (size < 8 || size > file.Length - start) return false;
            file.Position = start + size;
        }

        return false;
    }

    /// <summary>1 announces a 64-bit size behind the type; 0 ("to the end of the file") and anything smaller than a header end the search.</summary>
    private static long BoxSize(ReadOnlySpan<byte> header)
    {
        var size = BinaryPrimitives.ReadUInt32BigEndian(header);
        return size == 1 && header.Length == 16 ? BinaryPrimitives.ReadInt64BigEndian(header[8..]) : size;
    }
}
