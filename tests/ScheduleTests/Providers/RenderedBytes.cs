using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace VideoGen.ScheduleTests.Providers;

/// <summary>SHA-256 of every result that the simulated providers made.</summary>
internal sealed class RenderedBytes
{
    private readonly ConcurrentDictionary<string, bool> _hashes = new();

    public IReadOnlySet<string> Hashes => _hashes.Keys.ToHashSet();

    public void Add(byte[] bytes) => _hashes[Convert.ToHexStringLower(SHA256.HashData(bytes))] = true;

    public void Clear() => _hashes.Clear();
}
