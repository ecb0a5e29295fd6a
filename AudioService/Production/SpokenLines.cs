using VideoGen.AudioService.Mixing;
using VideoGen.AudioService.Purchases;
using VideoGen.Contracts.Plans;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AudioService.Production;

/// <summary>The bought lines of a run as the mix needs them.</summary>
public sealed class SpokenLines(SoundKeeping keeping, MediaProbe probe, MixLevels levels)
{
    /// <returns>In the order of their shots; a line that is silence is not among them.</returns>
    public async Task<IReadOnlyList<SpokenLine>> OfAsync(RunLook.Complete run, WorkFolder folder, CancellationToken cancellationToken)
    {
        var lines = new List<SpokenLine>();
        foreach (var bought in run.Bought.Where(bought => bought.Purchase.Kind == SoundKind.Narration))
            if (await LineAsync(bought, folder, cancellationToken) is { } line) lines.Add(line);
        return lines;
    }

    private async Task<SpokenLine?> LineAsync(WantedSound bought, WorkFolder folder, CancellationToken cancellationToken)
    {
        var path = await keeping.FetchAsync(bought, folder, cancellationToken);
        if (await levels.GainAsync(folder, path, MixLevels.Voice, cancellationToken) is not { } gain) return null;
        var shot = Timeline.Of(bought.Order.Plan).Shots.First(shot => shot.Number == bought.Purchase.Shot);
        var spoken = (await probe.ProbeAsync(folder, path, cancellationToken)).Duration;
        return new SpokenLine(shot.Number, bought.Purchase.Words, path, Timeline.Seconds(shot.StartFrame), spoken, gain)
        {
            Words = await keeping.FetchWordsAsync(bought, folder, cancellationToken),
        };
    }
}
