using VideoGen.ProjectService.Quotes;

namespace VideoGen.ProjectService.Runs;

/// <summary>Divides an approved ceiling between clips and audio as the quote does; the parts are the ceiling exactly.</summary>
public sealed record CeilingSplit(long ClipsMicros, long AudioMicros)
{
    /// <param name="ceilingMicros">At least the total of the quote, so neither part is below its own quote.</param>
    public static CeilingSplit Of(long ceilingMicros, Quote quote)
    {
        if (quote.TotalMicros == 0) return new CeilingSplit(ceilingMicros, 0);
        var audio = (long)((Int128)ceilingMicros * quote.AudioMicros / quote.TotalMicros);
        return new CeilingSplit(ceilingMicros - audio, audio);
    }
}
