using VideoGen.AudioService.Mixing;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Plans;
using VideoGen.Contracts.Storage;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AudioService.Production;

/// <summary>From bought lines and the user's sound to the stored track.</summary>
public sealed class RunSound(ObjectTransfer objects, MediaProbe probe, TrackMixer mixer, IPaidCalls calls)
{
    private const string OwnAudioFile = "own_audio";

    /// <param name="lines">The script's lines with their files in <paramref name="folder"/>.</param>
    /// <exception cref="FileNotFoundException">The user's sound is gone.</exception>
    /// <exception cref="MediaRefusedException">The user's sound is none.</exception>
    public async Task<AudioProduced> MakeAsync(ProduceAudio order, IReadOnlyList<SpokenScript> lines, WorkFolder folder, CancellationToken cancellationToken)
    {
        var seconds = Timeline.Of(order.Plan).TotalSeconds;
        var placed = LinePlacement.Place(await MeasureAsync(lines, folder, cancellationToken), seconds);
        var mix = new MixOrder(seconds, placed);
        if (order is { OwnAudioPath: { } own, Plan.AudioRequirements.UseOwnAudio: true }) mix = await AddOwnAudioAsync(mix, own, folder, cancellationToken);
        var track = await mixer.MixAsync(folder, mix, cancellationToken);
        var stored = await objects.UploadAsync(track.Path, ObjectKeys.Mix(order.UserId, order.ProjectId, order.RunId), "audio/mp4", cancellationToken);
        return new AudioProduced
        {
            ProjectId = order.ProjectId,
            RunId = order.RunId,
            MixPath = stored.Key,
            Duration = seconds,
            IntegratedLoudness = track.IntegratedLoudness,
            TruePeak = track.TruePeak,
            Narration = [.. placed.Select(line => new NarrationLine(line.Line.ShotNumber, line.Line.Text, Math.Round(line.Start, 3), Math.Round(line.End, 3)))],
            CostMicros = await CostAsync(order.RunId, cancellationToken),
        };
    }

    /// <summary>What the run's sound has cost so far.</summary>
    public async Task<long> CostAsync(Guid runId, CancellationToken cancellationToken) =>
        (await calls.OfRunAsync(runId, cancellationToken)).Sum(call => call.CostMicros);

    private async Task<IReadOnlyList<SpokenLine>> MeasureAsync(IReadOnlyList<SpokenScript> lines, WorkFolder folder, CancellationToken cancellationToken)
    {
        var spoken = new List<SpokenLine>(lines.Count);
        foreach (var (line, path) in lines)
            spoken.Add(new SpokenLine(line.ShotNumber, line.Text, path, line.Start, (await probe.ProbeAsync(folder, path, cancellationToken)).Duration));
        return spoken;
    }

    private async Task<MixOrder> AddOwnAudioAsync(MixOrder mix, string key, WorkFolder folder, CancellationToken cancellationToken)
    {
        var path = folder.File(OwnAudioFile);
        await objects.DownloadAsync(key, path, cancellationToken);
        var facts = await probe.ProbeAsync(folder, path, cancellationToken);
        return facts.HasAudio ? mix with { OwnAudioPath = path, OwnAudioSeconds = facts.AudioDuration } : mix;
    }
}
