using System.Buffers.Binary;
using System.Text;
using VideoGen.Contracts.Storage;

namespace VideoGen.StorageService.Uploads;

/// <summary>Tells a file's type by its first bytes, whatever it is called. Null: not a type that this kind of input takes.</summary>
public static class MagicBytes
{
    /// <summary>How much of the file has to be shown.</summary>
    public const int Needed = 64;

    // Brands of still pictures in the same container.
    private static readonly string[] s_pictureBrands = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis", "crx "];

    public static MediaType? Recognise(InputKind kind, ReadOnlySpan<byte> head) => kind switch
    {
        InputKind.Sample => Video(head),
        InputKind.Character => Picture(head),
        _ => Sound(head),
    };

    private static MediaType? Video(ReadOnlySpan<byte> head)
    {
        if (Brand(head) is { } brand)
        {
            if (brand is "M4A " or "M4B " || s_pictureBrands.Contains(brand)) return null;
            return brand == "qt  " ? MediaType.QuickTime : MediaType.Mp4;
        }
        // QuickTime files from before the ftyp box.
        if (At(head, 4, "moov") || At(head, 4, "mdat") || At(head, 4, "wide")) return MediaType.QuickTime;
        if (!head.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3])) return null;
        return head.IndexOf("webm"u8) > 0 ? MediaType.WebM : head.IndexOf("matroska"u8) > 0 ? MediaType.Matroska : null;
    }

    private static MediaType? Picture(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return MediaType.Jpeg;
        if (head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) && At(head, 12, "IHDR")) return MediaType.Png;
        return At(head, 0, "RIFF") && At(head, 8, "WEBP") ? MediaType.WebP : null;
    }

    private static MediaType? Sound(ReadOnlySpan<byte> head)
    {
        if (At(head, 0, "ID3") || IsMp3Frame(head)) return MediaType.Mp3;
        if (At(head, 0, "RIFF") && At(head, 8, "WAVE")) return MediaType.Wav;
        if (At(head, 0, "fLaC")) return MediaType.Flac;
        if (At(head, 0, "OggS")) return MediaType.Ogg;
        return Brand(head) is { } brand && !s_pictureBrands.Contains(brand) ? MediaType.M4a : null;
    }

    /// <summary>The major brand of an ISO media file.</summary>
    private static string? Brand(ReadOnlySpan<byte> head) =>
        At(head, 4, "ftyp") && head.Length >= 16 && BinaryPrimitives.ReadUInt32BigEndian(head) is >= 16 and <= 4096 ? Encoding.Latin1.GetString(head[8..12]) : null;

    /// <summary>Sync word, then Layer III with a bit rate and a sample rate that exist.</summary>
    private static bool IsMp3Frame(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] == 0xFF && (head[1] & 0xE6) == 0xE2 && (head[1] & 0x18) != 0x08
        && (head[2] & 0xF0) is not 0xF0 and not 0 && (head[2] & 0x0C) != 0x0C;

    private static bool At(ReadOnlySpan<byte> head, int offset, string text) =>
        head.Length >= offset + text.Length && Encoding.Latin1.GetString(head.Slice(offset, text.Length)) == text;
}
