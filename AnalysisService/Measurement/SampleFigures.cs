using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Storage;
using VideoGen.Media.Probing;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>Everything that was measured, while its files still lie in the work folder.</summary>
public sealed record SampleFigures
{
    public required MediaFacts Media { get; init; }
    public required PassFigures Pass { get; init; }
    public required IReadOnlyList<Shot> Shots { get; init; }
    public required IReadOnlyList<KeyFrame> KeyFrames { get; init; }
    public required IReadOnlyList<SheetLayout> Layouts { get; init; }
    public required IReadOnlyList<string> SheetFiles { get; init; }

    /// <summary>The facts with the object keys under which their files are stored.</summary>
    public MeasuredSample Stored(string userId, Guid projectId) => new()
    {
        Analysis = new VideoAnalysis
        {
            TechnicalSpecs = Specs(),
            VisualAnalysis = new VisualAnalysis { Shots = [.. Shots.Zip(KeyFrames).Select((shot, i) => Analyzed(i + 1, shot.First, shot.Second, userId, projectId))] },
            AudioAnalysis = SoundLevels.Of(Pass.Sound, Media.Duration),
        },
        PictureSeconds = Math.Round(Pass.PictureEnd, 3),
        Motion = [.. Shots.Select(Motion)],
        Sheets = [.. Layouts.Select((layout, i) => new ContactSheet(ObjectKeys.ContactSheet(userId, projectId, i + 1), layout.First, layout.Last))],
        SpeechPath = Pass.SpeechFile is null ? null : ObjectKeys.SpeechTrack(userId, projectId),
    };

    private static AnalyzedShot Analyzed(int number, Shot shot, KeyFrame frame, string userId, Guid projectId) => new()
    {
        Number = number,
        Start = Math.Round(shot.Start, 3),
        End = Math.Round(shot.End, 3),
        CutScore = shot.CutScore is { } score ? Math.Round(score, 3) : null,
        KeyFramePath = ObjectKeys.KeyFrame(userId, projectId, number),
        KeyFrameTime = Math.Round(frame.Time, 3),
        Luma = frame.Statistics.Luma,
        Saturation = frame.Statistics.Saturation,
        Palette = frame.Statistics.Palette,
    };

    /// <summary>The frame of the cut itself belongs to no shot's motion.</summary>
    private double Motion(Shot shot) => Math.Round(
        Pass.Scores.Where(score => score.Time > shot.Start && score.Time < shot.End && double.IsFinite(score.Score)).Select(score => score.Score).DefaultIfEmpty(0).Average(),
        4);

    private TechnicalSpecs Specs() => new()
    {
        Duration = Media.Duration,
        Width = Media.Width,
        Height = Media.Height,
        FrameRate = Media.FrameRate,
        VideoCodec = Media.VideoCodec ?? "",
        HasAudio = Media.HasAudio,
        AudioCodec = Media.AudioCodec,
        AudioSampleRate = Media.HasAudio ? Media.SampleRate : null,
        AudioChannels = Media.HasAudio ? Media.Channels : null,
        Bytes = Media.Bytes,
    };
}
