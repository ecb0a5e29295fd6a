using VideoGen.Media.Files;
using VideoGen.Media.Measuring;

namespace VideoGen.AudioService.Mixing;

/// <summary>How loud the parts of a mix are against each other, in LUFS; the whole is brought to its own level afterwards.</summary>
public sealed class MixLevels(LoudnessMeter meter)
{
    public const double Voice = -16;

    /// <summary>Under a voice; alone it may be the main thing.</summary>
    public const double MusicUnderVoice = -25;
    public const double MusicAlone = -18;
    public const double Effects = -23;
    public const double Ambience = -30;
    public const double ClipSound = -24;

    private const double MostGain = 24;

    /// <returns>Decibels; null for a sound that is silence.</returns>
    public async Task<double?> GainAsync(WorkFolder folder, string path, double level, CancellationToken cancellationToken)
    {
        var measured = await meter.MeasureAsync(folder, path, cancellationToken);
        return measured.IsSilence ? null : Math.Round(Math.Clamp(level - measured.Integrated, -MostGain, MostGain), 2);
    }
}
