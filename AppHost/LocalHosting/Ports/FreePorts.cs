using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace VideoGen.LocalHosting.Ports;

/// <summary>
/// Hands out TCP ports that nobody uses now, none twice. They lie below the range from which the system takes the ports of outgoing
/// connections: a port from that range could be gone when a process that died wants it back.
/// </summary>
internal sealed class FreePorts
{
    private const int Lowest = 20_000;
    private const string OutgoingRange = "/proc/sys/net/ipv4/ip_local_port_range";

    private readonly HashSet<int> _handedOut = [];
    private readonly int _above = FirstOutgoingPort();

    public int Next()
    {
        lock (_handedOut)
        {
            for (var attempt = 0; attempt < 1000; attempt++)
            {
                var port = Random.Shared.Next(Lowest, _above);
                if (IsFree(port) && _handedOut.Add(port)) return port;
            }
        }

        throw new InvalidOperationException($"There is no free port between {Lowest} and {_above}.");
    }

    /// <summary><paramref name="wanted"/>, or the next free one above it.</summary>
    public int AtOrAbove(int wanted)
    {
        lock (_handedOut)
        {
            for (var port = wanted; port < IPEndPoint.MaxPort; port++)
                if (IsFree(port) && _handedOut.Add(port)) return port;
        }

        throw new InvalidOperationException($"There is no free port from {wanted} on.");
    }

    private static bool IsFree(int port) => CanBind(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || CanBind(IPAddress.IPv6Loopback, port));

    private static bool CanBind(IPAddress address, int port)
    {
        using var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FirstOutgoingPort()
    {
        if (!File.Exists(OutgoingRange)) return 32_768;
        var first = int.Parse(File.ReadAllText(OutgoingRange).Split('\t', ' ')[0], CultureInfo.InvariantCulture);
        return first > Lowest + 1000 ? first : IPEndPoint.MaxPort;
    }
}
