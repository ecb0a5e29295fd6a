using System.Net;
using System.Net.Sockets;

namespace VideoGen.LocalHosting.Proxy;

/// <summary>
/// One public port in front of several processes. Connections go to the given ports in turn; a port that refuses is passed over.
/// A connection stays with its process.
/// </summary>
internal sealed class RoundRobinProxy : IAsyncDisposable
{
    private readonly Func<IReadOnlyList<int>> _targets;
    private readonly List<TcpListener> _listeners;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _next = -1;

    /// <param name="targets">The ports of the processes that serve now, asked at every connection.</param>
    public RoundRobinProxy(int port, Func<IReadOnlyList<int>> targets)
    {
        _targets = targets;
        // "localhost" means either of them, depending on the client.
        IPAddress[] addresses = Socket.OSSupportsIPv6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Loopback];
        _listeners = [.. addresses.Select(address => new TcpListener(address, port))];
        _listeners.ForEach(listener => listener.Start());
        _accepting = Task.WhenAll(_listeners.Select(AcceptAsync));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listeners.ForEach(listener => listener.Dispose());
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        var connections = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptSocketAsync(_stop.Token);
                connections.RemoveAll(connection => connection.IsCompleted);
                connections.Add(ForwardAsync(client));
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(connections);
    }

    private async Task ForwardAsync(Socket client)
    {
        using (client)
        {
            using var server = await ConnectAsync();
            // Without a server the client sees a closed connection, as it would at a dead process.
            if (server is null) return;
            client.NoDelay = server.NoDelay = true;
            using var connection = new ForwardedConnection(client, server);
            await connection.RunAsync(_stop.Token);
        }
    }

    private async Task<Socket?> ConnectAsync()
    {
        var targets = _targets();
        var first = (uint)Interlocked.Increment(ref _next);
        for (var attempt = 0; attempt < targets.Count; attempt++)
        {
            var port = targets[(int)((first + (uint)attempt) % (uint)targets.Count)];
            var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await server.ConnectAsync("localhost", port, _stop.Token);
                return server;
            }
            catch (Exception failure) when (failure is SocketException or OperationCanceledException)
            {
                server.Dispose();
            }
        }

        return null;
    }
}
