namespace VideoGen.AnalysisService.Measurement;

/// <summary>Chooses the frame that stands for a shot: sharp, and near the middle.</summary>
public static class KeyFrameChoice
{
    /// <summary>The share of the shot around its middle that is looked at: its ends may still hold a transition.</summary>
    private const double Looked = 0.6;

    /// <param name="blur">Blur of some frames, by time; NaN where it could not be measured.</param>
    /// <returns>The time of the key frame in seconds.</returns>
    public static double Of(Shot shot, IEnumerable<(double Time, double Blur)> blur)
    {
        var middle = (shot.Start + shot.End) / 2;
        var reach = shot.Seconds * Looked / 2;
        return blur
            .Where(frame => Math.Abs(frame.Time - middle) <= reach && !double.IsNaN(frame.Blur))
            .OrderBy(frame => frame.Blur * (1 + 0.5 * Math.Abs(frame.Time - middle) / reach))
            .Select(frame => (double?)frame.Time)
            .FirstOrDefault() ?? middle;
    }
}
