using VideoGen.AudioService.Mixing;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Storage;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Production;

/// <summary>From bought sounds, clips and the user's sound to the stored track.</summary>
public sealed class RunSound(ObjectTransfer objects, SpokenLines lines, SoundLayers layers, TrackMixer mixer, WorkFolders folders, IPaidCalls calls)
{
    /// <exception cref="FileNotFoundException">A sound is gone.</exception>
    /// <exception cref="MediaRefusedException">The user's sound is none.</exception>
    public async Task<AudioProduced> MakeAsync(ProduceAudio order, RunLook.Complete run, CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        var seconds = Timeline.Of(order.Plan).TotalSeconds;
        var placed = LinePlacement.Place(await lines.OfAsync(run, folder, cancellationToken), seconds);
        var mix = new MixOrder(seconds, placed)
        {
            Beds = await layers.BedsAsync(order, run, isUnderVoice: placed.Count > 0, folder, cancellationToken),
            Sounds = await layers.SoundsAsync(order, run, folder, cancellationToken),
        };
        var track = await mixer.MixAsync(folder, mix, cancellationToken);
        var stored = await objects.UploadAsync(track.Path, ObjectKeys.Mix(order.UserId, order.ProjectId, order.RunId), "audio/mp4", cancellationToken);
        var bill = await calls.OfRunAsync(order.RunId, cancellationToken);
        return new AudioProduced
        {
            ProjectId = order.ProjectId,
            RunId = order.RunId,
            MixPath = stored.Key,
            Duration = seconds,
            IntegratedLoudness = track.IntegratedLoudness,
            TruePeak = track.TruePeak,
            Narration = [.. placed.Select(line => line.ToNarrationLine())],
            CostMicros = bill.Sum(call => call.CostMicros),
            Receipts = SoundReceipts.Of(bill),
            Switches = run.Switches,
            Omitted = run.Omitted,
        };
    }
}
