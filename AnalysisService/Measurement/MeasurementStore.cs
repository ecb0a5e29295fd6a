using VideoGen.Contracts.Storage;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.AnalysisService.Measurement;

/// <summary>Puts the files of a measurement into the object store. Safe to repeat.</summary>
public sealed class MeasurementStore(ObjectTransfer objects)
{
    public async Task<MeasuredSample> StoreAsync(string userId, Guid projectId, SampleFigures figures, CancellationToken cancellationToken)
    {
        foreach (var (index, frame) in figures.KeyFrames.Index())
            await objects.UploadAsync(frame.File, ObjectKeys.KeyFrame(userId, projectId, index + 1), "image/jpeg", cancellationToken);
        foreach (var (index, file) in figures.SheetFiles.Index())
            await objects.UploadAsync(file, ObjectKeys.ContactSheet(userId, projectId, index + 1), "image/jpeg", cancellationToken);
        if (figures.Pass.SpeechFile is { } speech) await objects.UploadAsync(speech, ObjectKeys.SpeechTrack(userId, projectId), "audio/flac", cancellationToken);
        return figures.Stored(userId, projectId);
    }
}
