namespace VideoGen.ScheduleTests.Providers;

/// <summary>Twenty-four bytes at the end of a file that say whose it is: to an MP4 an empty box, to a PNG nothing.</summary>
internal static class Mark
{
    private const int Length = 24;

    public static byte[] Of(Guid id) => [0, 0, 0, Length, .. "free"u8, .. id.ToByteArray()];

    /// <summary>The file as it was made.</summary>
    public static ReadOnlySpan<byte> Without(ReadOnlySpan<byte> file) =>
        file.Length > Length && file[^(Length - 4)..].StartsWith("free"u8) ? file[..^Length] : file;
}
