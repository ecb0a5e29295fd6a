using Microsoft.Extensions.Options;
using VideoGen.AudioService.Purchases;
using VideoGen.AudioService.Voices;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Spending;
using VideoGen.Media.Files;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AudioService.Production;

/// <summary>
/// Everything that a plan's sound needs to be bought, several at once. A line that cannot be had ends the run; music or effects that
/// cannot be had are left out.
/// </summary>
public sealed class RunPurchases(
    RunClips runClips, SoundBuyer buyer, PurchaseLadder ladder, ModelCatalogue catalogue, VoiceChecks voices, WorkFolders folders,
    IOptions<PurchaseOptions> options, TimeProvider clock)
{
    /// <summary>The key pool says what a provider bears; this is what our memory does.</summary>
    private const int AtOnce = 8;

    /// <summary>A clip announces itself; this is for the case that nobody does.</summary>
    private static readonly TimeSpan s_clipPause = TimeSpan.FromSeconds(30);

    private static readonly Failure s_noClip =
        new("audio-clip-missing", "The clip that these sound effects belong to did not come in time.", Retryable: true, Charged: false);

    /// <param name="order">What to buy for.</param>
    /// <param name="since">Since when clips are waited for.</param>
    /// <param name="cancellationToken">Ends the look, not what is bought.</param>
    public async Task<RunLook> LookAsync(ProduceAudio order, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var clips = await runClips.OfAsync(order, cancellationToken);
        var wanted = SoundPurchases.Of(order.Plan, catalogue, ladder.IsAvailable)
            .Select(purchase => new WantedSound(order, purchase, purchase.Shot is { } shot ? clips.GetValueOrDefault(shot) : null)).ToLookup(IsLine);
        if (await voices.FindUnknownAsync(wanted[true], cancellationToken) is { } unknown) return new RunLook.Failed(unknown);

        var isClipLate = since.AddSeconds(options.Value.ClipSeconds) < clock.GetUtcNow();
        var clipsMissing = !isClipLate && runClips.AreMissing(order, clips);
        using var folder = folders.Create();
        // The lines first: what they need is reserved before music and effects may take it.
        var lines = await BuyAsync(wanted[true], sound => buyer.ObtainAsync(sound, folder, cancellationToken), cancellationToken);
        if (lines.Values.OfType<PurchaseResult.Failed>().FirstOrDefault() is { } failed) return new RunLook.Failed(failed.Failure);
        var sounds = await BuyAsync(wanted[false], sound => ObtainAsync(sound, isClipLate, folder, cancellationToken), cancellationToken);

        DateTimeOffset[] waits =
        [
            .. lines.Values.Concat(sounds.Values).OfType<PurchaseResult.Waiting>().Select(waiting => waiting.Until),
            .. clipsMissing ? [clock.GetUtcNow() + s_clipPause] : Array.Empty<DateTimeOffset>(),
        ];
        return waits.Length > 0 ? new RunLook.Waiting(waits.Min()) : Complete([.. lines, .. sounds], clips);
    }

    private static bool IsLine(WantedSound wanted) => wanted.Purchase.Kind == SoundKind.Narration;

    private async Task<PurchaseResult> ObtainAsync(WantedSound sound, bool isClipLate, WorkFolder folder, CancellationToken cancellationToken)
    {
        if (sound.Clip is null && runClips.Needs(sound.Purchase))
            return isClipLate ? new PurchaseResult.Failed(s_noClip) : new PurchaseResult.Waiting(clock.GetUtcNow() + s_clipPause);
        try
        {
            return await buyer.ObtainAsync(sound, folder, cancellationToken);
        }
        catch (AllowanceExceededException exceeded)
        {
            return new PurchaseResult.Failed(ProductionFailures.AllowanceExceeded(exceeded));
        }
    }

    private static async Task<Dictionary<WantedSound, PurchaseResult>> BuyAsync(
        IEnumerable<WantedSound> wanted, Func<WantedSound, Task<PurchaseResult>> buy, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(AtOnce);
        var bought = await Task.WhenAll(wanted.Select(async sound =>
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                return (Sound: sound, Result: await buy(sound));
            }
            finally
            {
                places.Release();
            }
        }));
        return bought.ToDictionary(pair => pair.Sound, pair => pair.Result);
    }

    private static RunLook.Complete Complete(IReadOnlyList<KeyValuePair<WantedSound, PurchaseResult>> results, IReadOnlyDictionary<int, ClipForSound> clips) => new(
        [.. results.Where(pair => pair.Value is PurchaseResult.Stored).Select(pair => pair.Key)],
        [.. results.Where(pair => pair.Value is PurchaseResult.Failed).Select(pair =>
            new OmittedSound(pair.Key.Purchase.Item, pair.Key.Purchase.Shot, ((PurchaseResult.Failed)pair.Value).Failure))],
        [.. results.Where(pair => pair.Value is PurchaseResult.Stored { Switch: not null }).Select(pair =>
            new SoundSwitch(pair.Key.Purchase.Item, pair.Key.Purchase.Shot, ((PurchaseResult.Stored)pair.Value).Switch!))],
        clips);
}
