using VideoGen.AudioService.Mixing;
using VideoGen.AudioService.Purchases;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AudioService.Production;

/// <summary>Everything but the voices: beds under the whole video, and sounds at their shots.</summary>
public sealed class SoundLayers(SoundKeeping keeping, ObjectTransfer objects, MediaProbe probe, MixLevels levels)
{
    private const string OwnAudioFile = "own_audio";

    public async Task<IReadOnlyList<SoundBed>> BedsAsync(
        ProduceAudio order, RunLook.Complete run, bool isUnderVoice, WorkFolder folder, CancellationToken cancellationToken)
    {
        var beds = new List<SoundBed>();
        foreach (var bought in run.Bought.Where(bought => bought.Purchase.Kind is SoundKind.Music or SoundKind.Ambience))
        {
            var level = bought.Purchase.Kind == SoundKind.Ambience ? MixLevels.Ambience : isUnderVoice ? MixLevels.MusicUnderVoice : MixLevels.MusicAlone;
            var path = await keeping.FetchAsync(bought, folder, cancellationToken);
            if (await levels.GainAsync(folder, path, level, cancellationToken) is not { } gain) continue;
            beds.Add(new SoundBed(path, (await probe.ProbeAsync(folder, path, cancellationToken)).AudioDuration, gain, Repeats: true));
        }

        if (order is { OwnAudioPath: { } own, Plan.AudioRequirements.UseOwnAudio: true } && await OwnAudioAsync(own, folder, cancellationToken) is { } bed) beds.Add(bed);
        return beds;
    }

    public async Task<IReadOnlyList<PlacedSound>> SoundsAsync(ProduceAudio order, RunLook.Complete run, WorkFolder folder, CancellationToken cancellationToken)
    {
        var sounds = new List<PlacedSound>();
        foreach (var (shot, scene) in Timeline.Of(order.Plan).Shots.Zip(order.Plan.Scenes))
        {
            if (run.Bought.FirstOrDefault(bought => bought.Purchase.Kind == SoundKind.Effects && bought.Purchase.Shot == shot.Number) is { } effects)
                sounds.AddRange(await PlaceAsync(await keeping.FetchAsync(effects, folder, cancellationToken), shot, MixLevels.Effects, folder, cancellationToken));
            if (scene.KeepModelSound && run.Clips.GetValueOrDefault(shot.Number) is { HasSound: true } clip)
                sounds.AddRange(await PlaceAsync(await ClipAsync(clip, folder, cancellationToken), shot, MixLevels.ClipSound, folder, cancellationToken));
        }

        return sounds;
    }

    /// <summary>A clip begins with the pictures that its transition in needs, and what was made for it begins there too.</summary>
    private async Task<IEnumerable<PlacedSound>> PlaceAsync(string path, TimelineShot shot, double level, WorkFolder folder, CancellationToken cancellationToken)
    {
        if (await levels.GainAsync(folder, path, level, cancellationToken) is not { } gain) return [];
        var seconds = (await probe.ProbeAsync(folder, path, cancellationToken)).AudioDuration;
        return [new PlacedSound(path, Timeline.Seconds(shot.StartFrame - shot.HandleBefore), Math.Min(seconds, shot.NeededSeconds), gain)];
    }

    private async Task<string> ClipAsync(ClipForSound clip, WorkFolder folder, CancellationToken cancellationToken)
    {
        var path = folder.File($"clip_{clip.ShotNumber:00}.mp4");
        await objects.DownloadAsync(clip.ClipPath, path, cancellationToken);
        return path;
    }

    private async Task<SoundBed?> OwnAudioAsync(string key, WorkFolder folder, CancellationToken cancellationToken)
    {
        var path = folder.File(OwnAudioFile);
        await objects.DownloadAsync(key, path, cancellationToken);
        var facts = await probe.ProbeAsync(folder, path, cancellationToken);
        return facts.HasAudio ? new SoundBed(path, facts.AudioDuration, Gain: 0, Repeats: false) : null;
    }
}
