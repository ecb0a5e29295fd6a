using System.Collections.Concurrent;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Vertex;

/// <summary>Bearer tokens in memory until shortly before they expire.</summary>
internal sealed class AccessTokenCache(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan s_reserve = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, AccessToken> _tokens = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The token of a key; a new one where there is none that lasts.</summary>
    public async Task<string> OfAsync(ProviderKey key, Func<Task<AccessToken>> renew, CancellationToken cancellationToken)
    {
        if (Kept(key) is { } kept) return kept;
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return Kept(key) ?? (_tokens[key.Fingerprint] = await renew()).Value;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Drop(ProviderKey key) => _tokens.TryRemove(key.Fingerprint, out _);

    public void Dispose() => _oneAtATime.Dispose();

    private string? Kept(ProviderKey key) =>
        _tokens.TryGetValue(key.Fingerprint, out var token) && token.ExpiresAt - s_reserve > clock.GetUtcNow() ? token.Value : null;
}
