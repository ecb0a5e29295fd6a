using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Clips;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;

namespace VideoGen.GenerationService.Results;

/// <summary>Trusts a provider's file as little as an upload.</summary>
public sealed class ResultChecks(MediaProbe probe, IOptions<GenerationOptions> options)
{
    /// <exception cref="MediaRefusedException">Not the portrait still, or not the portrait clip of the needed length, that was ordered.</exception>
    public async Task<MediaFacts> CheckAsync(ClipSagaState clip, WorkFolder folder, string path, CancellationToken cancellationToken)
    {
        var facts = await probe.ProbeAsync(folder, path, cancellationToken);
        if (facts.Height <= facts.Width) throw Refused("media-shape", $"The picture is {facts.Width}x{facts.Height}, not portrait.");
        if (clip.Step == ClipStep.Still) return facts.IsStill ? facts : throw Refused("media-kind", "The file is not a picture.");

        if (!facts.HasVideo) throw Refused("media-kind", "The file is not a video.");
        if (facts.Duration < clip.Ordered.NeededSeconds - options.Value.DurationTolerance)
            throw Refused("media-too-short", $"The clip has {facts.Duration:0.###} s of the {clip.Ordered.NeededSeconds:0.###} s needed.");
        return facts;
    }

    private static MediaRefusedException Refused(string code, string message) => new(code, message);
}
