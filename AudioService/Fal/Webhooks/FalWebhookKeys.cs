using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;
using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.Fal.Webhooks;

/// <summary>fal's published keys, kept for some hours; asked for anew at most once a minute when a signature fits none of them.</summary>
public sealed class FalWebhookKeys(HttpClient http, FalAddresses addresses, IMemoryCache cache)
{
    private const string Keys = "fal-webhook-keys";
    private const string Recent = "fal-webhook-keys-recent";
    private static readonly TimeSpan s_life = TimeSpan.FromHours(12);
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);

    /// <param name="fresh">Whether kept ones are not enough.</param>
    /// <returns>Empty when they cannot be had.</returns>
    public async Task<IReadOnlyList<FalPublicKey>> ReadAsync(bool fresh, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue<IReadOnlyList<FalPublicKey>>(Keys, out var kept) && kept is not null && (!fresh || cache.TryGetValue(Recent, out _))) return kept;
        if (cache.TryGetValue(Recent, out _)) return [];
        cache.Set(Recent, true, s_pause);
        try
        {
            var set = await http.GetFromJsonAsync<JsonWebKeySetDocument>($"{addresses.RestRoot}/.well-known/jwks.json", ApiJson.Options, cancellationToken);
            return cache.Set<IReadOnlyList<FalPublicKey>>(Keys, [.. (set?.Keys ?? []).Select(FalPublicKey.Of).OfType<FalPublicKey>()], s_life);
        }
        catch (Exception exception) when (exception is JsonException || ProviderHttp.IsNoAnswer(exception, cancellationToken))
        {
            return kept ?? [];
        }
    }
}
