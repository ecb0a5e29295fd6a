using System.Net;
using System.Net.Sockets;
using VideoGen.LocalHosting.Native;
using VideoGen.LocalHosting.Proxy;

namespace VideoGen.UnitTests.LocalHosting;

public sealed class RoundRobinProxyTests
{
    [Fact]
    public async Task Connections_go_round_and_pass_over_a_dead_replica()
    {
        var (first, second, dead, port) = (FreePort.Next(), FreePort.Next(), FreePort.Next(), FreePort.Next());
        using var one = Serve(first, (byte)'1');
        using var two = Serve(second, (byte)'2');
        await using var proxy = new RoundRobinProxy(port, () => [first, dead, second]);

        var answers = new List<char>();
        for (var connection = 0; connection < 6; connection++) answers.Add(await AskAsync(port));

        // The dead one's turns fall to its neighbour.
        Assert.Equal("122122", string.Concat(answers));
    }

    private static TcpListener Serve(int port, byte answer)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = AnswerAsync();
        return listener;

        async Task AnswerAsync()
        {
            while (listener.Server.IsBound)
            {
                using var client = await listener.AcceptSocketAsync();
                await client.SendAsync(new[] { answer });
            }
        }
    }

    private static async Task<char> AskAsync(int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var buffer = new byte[1];
        await client.GetStream().ReadExactlyAsync(buffer);
        return (char)buffer[0];
    }
}
