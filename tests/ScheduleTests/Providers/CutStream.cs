namespace VideoGen.ScheduleTests.Providers;

/// <summary>A body that ends too early: with an error when its length was announced, quietly otherwise.</summary>
internal sealed class CutStream(byte[] bytes, bool breaks) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => Ended(base.Read(buffer));

    public override int Read(byte[] buffer, int offset, int count) => Ended(base.Read(buffer, offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer, offset, count));

    private int Ended(int read) => read == 0 && breaks ? throw new IOException("The connection was closed.") : read;
}
