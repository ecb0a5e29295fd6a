using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace VideoGen.ProviderSimulator.Drawing;

/// <summary>Writes 8-bit PNG files (RGB, or RGBA for sprites) with the "up" row filter, the same bytes for the same picture.</summary>
public static class PngFile
{
    private static readonly uint[] s_crcTable = BuildCrcTable();

    public static byte[] Encode(byte[] pixels, int width, int height)
    {
        var channels = pixels.Length / (width * height);
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = (byte)(channels == 4 ? 6 : 2);
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "IDAT", Compress(pixels, width * channels, height));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compress(byte[] pixels, int stride, int height)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest))
        {
            var row = new byte[stride + 1];
            row[0] = 2;
            for (var y = 0; y < height; y++)
            {
                for (var i = 0; i < stride; i++) row[i + 1] = (byte)(pixels[y * stride + i] - (y == 0 ? 0 : pixels[(y - 1) * stride + i]));
                zlib.Write(row);
            }
        }

        return data.ToArray();
    }

    private static void WriteChunk(Stream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(typed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(typed));
        file.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data) crc = s_crcTable[(crc ^ value) & 0xFF] ^ crc >> 8;
        return ~crc;
    }

    private static uint[] BuildCrcTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 1 ? 0xEDB88320 ^ value >> 1 : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
