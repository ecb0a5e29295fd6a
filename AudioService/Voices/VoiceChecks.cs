using Microsoft.Extensions.Caching.Memory;
using VideoGen.AudioService.Narration;
using VideoGen.AudioService.Providers;
using VideoGen.AudioService.Purchases;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AudioService.Voices;

/// <summary>Finds a voice that does not exist before a line is bought in another one. A free question, asked once for each voice.</summary>
public sealed class VoiceChecks(IEnumerable<IVoiceList> lists, SoundRequests requests, IMemoryCache cache)
{
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(30);

    /// <returns>Null when all exist, or nobody can tell.</returns>
    public async Task<Failure?> FindUnknownAsync(IEnumerable<WantedSound> lines, CancellationToken cancellationToken)
    {
        foreach (var (voice, model) in lines.Select(line => (requests.VoiceOf(line), line.Purchase.Model)).DistinctBy(pair => pair.Item1))
            if (!await ExistsAsync(voice, model, cancellationToken)) return VoiceFailures.Unknown;
        return null;
    }

    private async Task<bool> ExistsAsync(string voice, CatalogueModel model, CancellationToken cancellationToken)
    {
        var key = (nameof(VoiceChecks), model.Provider, voice);
        if (cache.TryGetValue(key, out _) || lists.FirstOrDefault(list => list.Protocol == model.Protocol) is not { } known) return true;
        var exists = await known.ExistsAsync(voice, cancellationToken);
        if (exists == true) cache.Set(key, true, s_life);
        return exists != false;
    }
}
