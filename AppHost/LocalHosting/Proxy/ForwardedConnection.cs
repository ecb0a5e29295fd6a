using System.Buffers;
using System.Net.Sockets;

namespace VideoGen.LocalHosting.Proxy;

/// <summary>Copies both directions until both ended; an end in one direction is passed on as such.</summary>
internal sealed class ForwardedConnection(Socket client, Socket server) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly CancellationTokenSource _broken = new();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _broken.Token);
        await Task.WhenAll(CopyAsync(client, server, stop.Token), CopyAsync(server, client, stop.Token));
    }

    public void Dispose() => _broken.Dispose();

    private async Task CopyAsync(Socket from, Socket to, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int count;
            while ((count = await from.ReceiveAsync(buffer, cancellationToken)) > 0)
                for (var sent = 0; sent < count;) sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), cancellationToken);
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone, so there is nothing left for the other direction either.
            await _broken.CancelAsync();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
