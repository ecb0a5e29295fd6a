using VideoGen.Contracts.Storage;
using VideoGen.StorageService.Uploads;

namespace VideoGen.UnitTests.StorageService;

public class MagicBytesTests
{
    [Theory]
    [InlineData(InputKind.Sample, "0000002066747970 69736F6D 00000200", ".mp4")]
    [InlineData(InputKind.Sample, "0000001466747970 71742020 00000000", ".mov")]
    [InlineData(InputKind.Sample, "0000000877696465 0000000000000000", ".mov")]
    [InlineData(InputKind.Sample, "1A45DFA39F4286810142F7810142F2810442F381084282847765626D", ".webm")]
    [InlineData(InputKind.Sample, "1A45DFA3A34286810142F7810142F2810442F38108428288 6D6174726F736B61", ".mkv")]
    [InlineData(InputKind.Character, "FFD8FFE000104A464946", ".jpg")]
    [InlineData(InputKind.Character, "89504E470D0A1A0A0000000D49484452", ".png")]
    [InlineData(InputKind.Character, "524946460000000057454250", ".webp")]
    [InlineData(InputKind.Audio, "49443304000000", ".mp3")]
    [InlineData(InputKind.Audio, "FFFB9064", ".mp3")]
    [InlineData(InputKind.Audio, "524946460000000057415645", ".wav")]
    [InlineData(InputKind.Audio, "0000001C66747970 4D344120 00000000", ".m4a")]
    [InlineData(InputKind.Audio, "664C614300000022", ".flac")]
    [InlineData(InputKind.Audio, "4F67675300020000", ".ogg")]
    public void A_file_is_known_by_its_first_bytes(InputKind kind, string head, string extension) =>
        Assert.Equal(extension, MagicBytes.Recognise(kind, Bytes(head))?.Extension);

    [Theory]
    [InlineData(InputKind.Sample, "")]
    [InlineData(InputKind.Sample, "89504E470D0A1A0A0000000D49484452")]
    [InlineData(InputKind.Sample, "0000001C66747970 68656963 00000000")]
    [InlineData(InputKind.Sample, "0000001C66747970 4D344120 00000000")]
    [InlineData(InputKind.Sample, "FFFFFFFF66747970 69736F6D 00000200")]
    [InlineData(InputKind.Sample, "23455854 4D33550A")]
    [InlineData(InputKind.Character, "3C73766720786D6C6E733D")]
    [InlineData(InputKind.Character, "474946383961")]
    [InlineData(InputKind.Audio, "FFF15080")]
    [InlineData(InputKind.Audio, "FFFBFC64")]
    public void Any_other_file_is_not_taken(InputKind kind, string head) => Assert.Null(MagicBytes.Recognise(kind, Bytes(head)));

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
