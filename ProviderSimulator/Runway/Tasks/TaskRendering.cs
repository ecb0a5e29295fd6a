using VideoGen.Media.Files;
using VideoGen.ProviderSimulator.Drawing;
using VideoGen.ProviderSimulator.Filming;

namespace VideoGen.ProviderSimulator.Runway.Tasks;

/// <summary>Makes a task's picture or clip, one at a time so that the simulator stays cheap.</summary>
public sealed class TaskRendering(RunwayTaskStore store, WorkFolders folders, PictureDecoder pictures, ClipFilming filming) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <exception cref="Media.Ffmpeg.MediaFailedException">A picture of the request cannot be decoded.</exception>
    public async Task RenderAsync(RunwayTask task, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            using var folder = folders.Create();
            var output = folder.File(task.OutputName);
            var still = task.IsImage ? output : folder.File("still.png");
            if (task.IsImage || task.Pictures == 0) await PaintAsync(task, folder, still, cancellationToken);
            else File.Copy(store.PicturePath(task.Id, 0), still);
            var clip = new ClipRequest(task.Prompt, task.Width, task.Height, task.Seconds, task.Seed);
            if (!task.IsImage) await filming.FilmAsync(folder, still, output, clip, cancellationToken);
            File.Move(output, store.OutputPath(task), overwrite: true);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task PaintAsync(RunwayTask task, WorkFolder folder, string still, CancellationToken cancellationToken)
    {
        var canvas = StillPainter.Paint(task.Prompt, task.Seed, task.Width, task.Height);
        var (width, height) = SubjectInset.Size(Math.Min(task.Width, task.Height));
        for (var i = 0; i < task.Pictures; i++)
        {
            var copy = folder.File($"reference-{i}");
            File.Copy(store.PicturePath(task.Id, i), copy);
            var subject = await pictures.DecodeAsync(folder, copy, width, height, cancellationToken);
            SubjectInset.Place(canvas, subject, (i + 1) / (task.Pictures + 1.0));
        }

        await File.WriteAllBytesAsync(still, PngFile.Encode(canvas.Bytes(), task.Width, task.Height), cancellationToken);
    }
}
