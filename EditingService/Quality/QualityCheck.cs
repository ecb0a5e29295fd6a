using VideoGen.Contracts.Editing;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;

namespace VideoGen.EditingService.Quality;

/// <summary>Holds a finished video against what was promised.</summary>
public sealed class QualityCheck(VideoMeasurement measurement)
{
    public async Task<IReadOnlyList<QualityFinding>> FindAsync(WorkFolder folder, string path, int expectedFrames, bool silentByPlan, CancellationToken cancellationToken)
    {
        try
        {
            var video = await measurement.MeasureAsync(folder, path, cancellationToken);
            return [.. PictureChecks.Of(video, expectedFrames), .. SoundChecks.Of(video, silentByPlan)];
        }
        catch (MediaRefusedException refused)
        {
            return [new QualityFinding("codec", FindingSeverity.Severe, refused.Message)];
        }
        catch (MediaFailedException failed) when (!failed.TimedOut)
        {
            return [new QualityFinding("codec", FindingSeverity.Severe, "The video cannot be decoded from start to end.")];
        }
    }
}
