using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Storage;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;
using VideoGen.ServiceDefaults.Objects;

namespace VideoGen.EditingService.Assembly;

/// <summary>Brings an assembly's inputs from the object store and its results back.</summary>
public sealed class AssemblyObjects(ObjectTransfer objects)
{
    /// <exception cref="FileNotFoundException">An object is gone.</exception>
    /// <exception cref="MediaRefusedException">A shot has no clip.</exception>
    public async Task<AssemblyJob> DownloadAsync(AssembleVideo command, WorkFolder folder, CancellationToken cancellationToken)
    {
        var chosen = command.Clips.ToDictionary(clip => clip.ShotNumber, clip => clip.ClipPath);
        var clips = new List<string>(command.Plan.Scenes.Count);
        foreach (var shot in command.Plan.Scenes)
        {
            if (!chosen.TryGetValue(shot.Number, out var key))
                throw new MediaRefusedException("clip-missing", $"Shot {shot.Number} has no clip. Generate that shot again.");
            var path = folder.File($"clip_{shot.Number:00}.mp4");
            await objects.DownloadAsync(key, path, cancellationToken);
            clips.Add(path);
        }

        var mix = folder.File("mix.m4a");
        await objects.DownloadAsync(command.MixPath, mix, cancellationToken);
        return new AssemblyJob(folder, command.Plan, clips, mix);
    }

    public async Task<VideoAssembled> UploadAsync(AssembleVideo command, AssembledFiles made, CancellationToken cancellationToken)
    {
        var poster = await objects.UploadAsync(made.PosterPath, ObjectKeys.Poster(command.UserId, command.ProjectId, command.RunId), "image/jpeg", cancellationToken);
        var video = await objects.UploadAsync(made.VideoPath, ObjectKeys.FinalVideo(command.UserId, command.ProjectId, command.RunId), "video/mp4", cancellationToken);
        return new VideoAssembled(command.ProjectId, command.RunId, video.Key, poster.Key, made.Frames, video.Sha256);
    }
}
