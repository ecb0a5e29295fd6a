namespace VideoGen.ProviderSimulator.Faults;

public static class BrokenMedia
{
    /// <summary>Bytes that no decoder takes for a picture, clip or sound; always the same.</summary>
    public static byte[] Bytes(int length = 4096)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
