using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Plans;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>Measures a sample in its work folder: shots, key frames, colours, sound.</summary>
public sealed class SampleMeasurement(MediaProbe probe, MeasurementPass pass, KeyFrameExtraction keyFrames, ContactSheetPrinter sheets)
{
    /// <exception cref="MediaRefusedException">The sample is not a video that we can read.</exception>
    public async Task<SampleFigures> MeasureAsync(WorkFolder folder, string sample, CancellationToken cancellationToken)
    {
        var facts = await probe.ProbeAsync(folder, sample, cancellationToken);
        if (!facts.HasVideo || facts.FrameRate <= 0) throw new MediaRefusedException("media-without-picture", "The sample has no moving picture. Upload a video.");

        var figures = await pass.RunAsync(folder, sample, facts, cancellationToken);
        if (figures.PictureEnd < PlanValidator.MinShotSeconds) throw new MediaRefusedException("media-too-short", "The sample is shorter than half a second. Upload a longer one.");

        var shots = ShotList.Between(CutDetector.Find(figures.Scores, figures.PictureEnd), figures.PictureEnd);
        var frames = await keyFrames.RunAsync(folder, sample, facts, [.. shots.Select(shot => KeyFrameChoice.Of(shot, figures.Blur))], cancellationToken);
        var layouts = SheetLayout.For(shots.Count, new FrameSize(facts.Width, facts.Height));
        return new SampleFigures
        {
            Media = facts,
            Pass = figures,
            Shots = shots,
            KeyFrames = frames,
            Layouts = layouts,
            SheetFiles = await sheets.PrintAsync(folder, frames, layouts, cancellationToken),
        };
    }
}
