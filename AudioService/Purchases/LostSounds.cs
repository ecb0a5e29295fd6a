using VideoGen.AudioService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.Purchases;

/// <summary>Looks for a purchase whose answer was lost where the provider lists what it made: found, it goes on as if the answer had come.</summary>
public sealed class LostSounds(AudioProviders providers, SoundRequests requests, IProviderKeys keys, IPaidCalls calls, ModelCatalogue catalogue)
{
    private static readonly TimeSpan s_neighbourhood = TimeSpan.FromHours(1);

    /// <returns>Whether the row has moved.</returns>
    public async Task<bool> FindAsync(WantedSound wanted, PaidCall call, CancellationToken cancellationToken)
    {
        if (wanted.Purchase.Kind != SoundKind.Narration || keys.Find(call.Provider, call.KeyFingerprint) is not { } key) return false;
        var model = catalogue.Find(call.Model)!;
        // Others may have had the same words spoken with the same key.
        var known = await calls.TaskIdsAsync(call.Provider, (call.SentAt ?? call.IntendedAt) - s_neighbourhood, cancellationToken);
        try
        {
            var order = requests.Speech(wanted, model, call.Attempt);
            if (await providers.Speech(model).FindAsync(order, key, call.SentAt ?? call.IntendedAt, known, cancellationToken) is not { } found) return false;
            await calls.ReconcileAsync(call.Id, found, cancellationToken);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
