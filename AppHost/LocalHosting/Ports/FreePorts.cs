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
    private readonly Dictionary<int, List<TcpListener>> _held = [];
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

    /// <summary><paramref name="wanted"/>, or the next free one above it; held, so that no other system on this machine takes it, until it is released.</summary>
    public int HoldAtOrAbove(int wanted)
    {
        lock (_handedOut)
        {
            for (var port = wanted; port < IPEndPoint.MaxPort; port++)
            {
                if (_handedOut.Contains(port) || Listen(port) is not { } listeners) continue;
                _handedOut.Add(port);
                _held[port] = listeners;
                return port;
            }
        }

        throw new InvalidOperationException($"There is no free port from {wanted} on.");
    }

    /// <summary>Lets go of a held port; the process that it is meant for binds it next.</summary>
    public void Release(int port)
    {
        lock (_handedOut)
            if (_held.Remove(port, out var listeners)) listeners.ForEach(listener => listener.Dispose());
    }

    private static bool IsFree(int port)
    {
        if (Listen(port) is not { } listeners) return false;
        listeners.ForEach(listener => listener.Dispose());
        return true;
    }

    private static List<TcpListener>? Listen(int port)
    {
        IPAddress[] addresses = Socket.OSSupportsIPv6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Loopback];
        var listeners = addresses.Select(address => new TcpListener(address, port)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return listeners;
        }
        catch (SocketException)
        {
            listeners.ForEach(listener => listener.Dispose());
            return null;
        }
    }

    private static int FirstOutgoingPort()
    {
        if (!File.Exists(OutgoingRange)) return 32_768;
        var first = int.Parse(File.ReadAllText(OutgoingRange).Split('\t', ' ')[0], CultureInfo.InvariantCulture);
        return first > Lowest + 1000 ? first : IPEndPoint.MaxPort;
    }
}
