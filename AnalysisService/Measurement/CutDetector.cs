using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>
/// Finds hard cuts in per-frame scene scores. A cut is a peak above what its own neighbourhood does: fast motion raises every frame's
/// score and with it the bar, a cut raises one. Of peaks closer than the shortest shot only the highest counts, so nothing fires twice.
/// </summary>
public static class CutDetector
{
    /// <summary>The shortest shot that a plan can hold; what is shorter reads as a flash.</summary>
    public const double MinShotSeconds = PlanValidator.MinShotSeconds;

    private const double Neighbourhood = 0.75;

    /// <summary>A clear peak: high in itself and over the mean around it.</summary>
    private const double ClearScore = 0.2;
    private const double ClearOverMean = 4;

    /// <summary>Dark or similar pictures cut with low scores: those must stand alone.</summary>
    private const double FaintScore = 0.1;
    private const double FaintOverMax = 3;
    private const double FaintOverMean = 8;

    /// <param name="scores">Every frame in order of time.</param>
    /// <param name="duration">End of the picture in seconds.</param>
    public static IReadOnlyList<Cut> Find(IReadOnlyList<SceneScore> scores, double duration)
    {
        var peaks = new List<Cut>();
        for (var i = 1; i < scores.Count; i++)
            if (scores[i].Time >= MinShotSeconds && scores[i].Time <= duration - MinShotSeconds && IsPeak(scores, i))
                peaks.Add(new Cut(scores[i].Time, scores[i].Score));

        var cuts = new List<Cut>();
        foreach (var peak in peaks.OrderByDescending(peak => peak.Score).ThenBy(peak => peak.Time))
            if (cuts.TrueForAll(cut => Math.Abs(cut.Time - peak.Time) >= MinShotSeconds - 1e-6)) cuts.Add(peak);
        return [.. cuts.OrderBy(cut => cut.Time)];
    }

    private static bool IsPeak(IReadOnlyList<SceneScore> scores, int at)
    {
        var score = scores[at].Score;
        if (!(score >= FaintScore)) return false;
        var (mean, max) = Around(scores, at);
        return (score >= ClearScore && score >= ClearOverMean * mean) || (score >= FaintOverMax * max && score >= FaintOverMean * mean);
    }

    /// <summary>Without the frames right beside: encoders smear a cut onto them.</summary>
    private static (double Mean, double Max) Around(IReadOnlyList<SceneScore> scores, int at)
    {
        var (sum, max, count) = (0.0, 0.0, 0);
        for (var i = at - 2; i >= 0 && scores[at].Time - scores[i].Time <= Neighbourhood; i--) Add(scores[i].Score);
        for (var i = at + 2; i < scores.Count && scores[i].Time - scores[at].Time <= Neighbourhood; i++) Add(scores[i].Score);
        return (count == 0 ? 0 : sum / count, max);

        void Add(double score)
        {
            sum += score;
            max = Math.Max(max, score);
            count++;
        }
    }
}
