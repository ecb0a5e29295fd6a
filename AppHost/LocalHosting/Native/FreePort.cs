using VideoGen.LocalHosting.Ports;

namespace VideoGen.LocalHosting.Native;

/// <summary>For those who need a port or two of their own.</summary>
public static class FreePort
{
    /// <summary>A TCP port on the loopback interface that nobody uses now.</summary>
    public static int Next() => new FreePorts().Next();
}
