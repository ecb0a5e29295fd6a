using System.Buffers.Binary;
using System.Text;

namespace VideoGen.LocalHosting.Telemetry;

/// <summary>
/// Reads the fields of one protobuf message: a tag (field number * 8 + wire type), then a varint (0), 8 bytes (1), a length and that many
/// bytes (2) or 4 bytes (5).
/// </summary>
internal ref struct WireReader(ReadOnlySpan<byte> message)
{
    private ReadOnlySpan<byte> _rest = message;

    public int Field { get; private set; }

    /// <summary>Of a varint or fixed-size field.</summary>
    public ulong Number { get; private set; }

    /// <summary>Of a field with a length: a text, bytes or a message.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    public readonly string Text => Encoding.UTF8.GetString(Bytes);

    public readonly string Hex => Convert.ToHexStringLower(Bytes);

    public readonly double Double => BitConverter.UInt64BitsToDouble(Number);

    /// <exception cref="InvalidDataException">The message is not well formed.</exception>
    public bool Next()
    {
        if (_rest.IsEmpty) return false;

        var tag = Varint();
        Field = checked((int)(tag >> 3));
        Number = 0;
        Bytes = default;
        switch (tag & 7)
        {
            case 0: Number = Varint(); break;
            case 1: Number = BinaryPrimitives.ReadUInt64LittleEndian(Take(8)); break;
            case 2: Bytes = Take(Varint()); break;
            case 5: Number = BinaryPrimitives.ReadUInt32LittleEndian(Take(4)); break;
            default: throw new InvalidDataException($"Field {Field} has the unknown wire type {tag & 7}.");
        }

        return true;
    }

    private ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80) return value;
        }

        throw new InvalidDataException("A number is longer than ten bytes.");
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)_rest.Length) throw new InvalidDataException($"The message ends {count - (ulong)_rest.Length} bytes too early.");
        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }
}
