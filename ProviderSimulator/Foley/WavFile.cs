using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace VideoGen.ProviderSimulator.Foley;

/// <summary>16-bit mono PCM in a WAV file.</summary>
public static class WavFile
{
    private const int HeaderBytes = 44;

    public static byte[] Encode(ReadOnlySpan<short> samples, int sampleRate)
    {
        var file = new byte[HeaderBytes + samples.Length * 2];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), sampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), 16);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), samples.Length * 2);
        MemoryMarshal.AsBytes(samples).CopyTo(file.AsSpan(HeaderBytes));
        return file;
    }

    /// <param name="file">16-bit mono PCM.</param>
    public static (short[] Samples, int SampleRate) Decode(ReadOnlySpan<byte> file)
    {
        var data = file.IndexOf("data"u8) + 8;
        return (MemoryMarshal.Cast<byte, short>(file[data..(data + (file.Length - data) / 2 * 2)]).ToArray(), BinaryPrimitives.ReadInt32LittleEndian(file[24..]));
    }
}
