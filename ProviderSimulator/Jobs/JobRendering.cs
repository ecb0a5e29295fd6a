using VideoGen.Media.Files;
using VideoGen.ProviderSimulator.Drawing;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Filming;

namespace VideoGen.ProviderSimulator.Jobs;

/// <summary>Makes a job's picture or clip, one at a time so that the simulator stays cheap.</summary>
public class JobRendering(WorkFolders folders, PictureDecoder pictures, ClipFilming filming) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <param name="fault">Spoils the result: <see cref="FaultKind.CorruptMedia"/> or <see cref="FaultKind.WrongDuration"/>.</param>
    /// <exception cref="Media.Ffmpeg.MediaFailedException">A picture of the request cannot be decoded.</exception>
    public virtual async Task RenderAsync(JobFiles files, GenerationJob job, FaultRule? fault, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            using var folder = folders.Create();
            var output = folder.File(job.OutputName);
            var still = job.IsImage ? output : folder.File("still.png");
            if (job.StartsFromPicture) File.Copy(files.PicturePath(job.Id, 0), still);
            else await PaintAsync(files, job, folder, still, cancellationToken);
            var clip = new ClipRequest(job.Prompt, job.Width, job.Height, Seconds(job, fault), job.Seed, job.HasSound);
            if (!job.IsImage) await filming.FilmAsync(folder, still, output, clip, cancellationToken);
            if (fault?.Kind == FaultKind.CorruptMedia) await File.WriteAllTextAsync(output, job.Seed, cancellationToken);
            File.Move(output, files.OutputPath(job), overwrite: true);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        _oneAtATime.Dispose();
        GC.SuppressFinalize(this);
    }

    private static int Seconds(GenerationJob job, FaultRule? fault) =>
        fault?.Kind == FaultKind.WrongDuration ? Math.Max(1, (int)(fault.Seconds ?? job.Seconds / 2.0)) : job.Seconds;

    private async Task PaintAsync(JobFiles files, GenerationJob job, WorkFolder folder, string still, CancellationToken cancellationToken)
    {
        var canvas = StillPainter.Paint(job.Prompt, job.Seed, job.Width, job.Height);
        var (width, height) = SubjectInset.Size(Math.Min(job.Width, job.Height));
        for (var i = 0; i < job.Pictures; i++)
        {
            var copy = folder.File($"reference-{i}");
            File.Copy(files.PicturePath(job.Id, i), copy);
            var subject = await pictures.DecodeAsync(folder, copy, width, height, cancellationToken);
            SubjectInset.Place(canvas, subject, (i + 1) / (job.Pictures + 1.0));
        }

        await File.WriteAllBytesAsync(still, PngFile.Encode(canvas.Bytes(), job.Width, job.Height), cancellationToken);
    }
}
