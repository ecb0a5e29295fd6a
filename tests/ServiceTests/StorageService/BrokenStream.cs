namespace VideoGen.ServiceTests.StorageService;

/// <summary>A source that fails after some bytes, like a client that goes away.</summary>
internal sealed class BrokenStream(long bytes) : MemoryStream
{
    private long _left = bytes;

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0) throw new IOException("The source broke.");
        var read = (int)Math.Min(_left, buffer.Length);
        _left -= read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Task.Run(() => Read(buffer.Span), cancellationToken));
}
