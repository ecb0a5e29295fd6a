using VideoGen.AudioService.Providers;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.KeyPools;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AudioService.Purchases;

/// <summary>A sound that a run wants.</summary>
/// <param name="Clip">The shot's clip, for effects that are made to a picture; null until it is there.</param>
public sealed record WantedSound(ProduceAudio Order, SoundPurchase Purchase, ClipForSound? Clip = null)
{
    /// <summary>Name in the ledger.</summary>
    public string Item => Purchase.LedgerName;

    /// <summary>What its provider is called in a user's words.</summary>
    public string Role => Purchase.Kind == SoundKind.Narration ? SoundRoles.Voice : SoundRoles.Sound;

    /// <summary>Of picture that an effect covers, or of the whole video.</summary>
    public double NeededSeconds
    {
        get
        {
            var timeline = Timeline.Of(Order.Plan);
            return Purchase.Kind == SoundKind.Effects ? timeline.Shots.First(shot => shot.Number == Purchase.Shot).NeededSeconds : timeline.TotalSeconds;
        }
    }

    /// <summary>Held longer than the slowest answer takes; the holder's name is the same after a crash, so it finds its place again.</summary>
    public KeyRequest Place(CatalogueModel model, int attempt) =>
        new(model.Provider, model.Id, $"{Order.RunId:N}/{Item}/{attempt}", Order.UserId) { Lease = TimeSpan.FromMinutes(10) };
}
