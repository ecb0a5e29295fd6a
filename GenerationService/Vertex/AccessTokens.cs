using System.Security.Cryptography;
using System.Text.Json;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Vertex;

/// <summary>Bearer tokens for Vertex AI's keys: bought with a service account's signature, or given as they are.</summary>
internal sealed class AccessTokens(TokenEndpoint endpoint, AccessTokenCache cache, TimeProvider clock)
{
    /// <exception cref="AccessTokenException">There is none to be had for this key.</exception>
    public Task<string> OfAsync(ProviderKey key, CancellationToken cancellationToken) =>
        cache.OfAsync(key, () => RenewAsync(key, cancellationToken), cancellationToken);

    /// <summary>The provider did not take the token: the next call gets a new one.</summary>
    public void Drop(ProviderKey key) => cache.Drop(key);

    private Task<AccessToken> RenewAsync(ProviderKey key, CancellationToken cancellationToken)
    {
        try
        {
            return ServiceAccountKey.Read(key.Secret) is { } account
                ? endpoint.BuyAsync(account.TokenUri, account.Assertion(clock.GetUtcNow()), cancellationToken)
                : Task.FromResult(new AccessToken(key.Secret, DateTimeOffset.MaxValue));
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new AccessTokenException(ProviderFaultKind.KeyRevoked, exception);
        }
    }
}
