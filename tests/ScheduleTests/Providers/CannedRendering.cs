using System.Collections.Concurrent;
using VideoGen.Media.Files;
using VideoGen.ProviderSimulator.Drawing;
using VideoGen.ProviderSimulator.Faults;
using VideoGen.ProviderSimulator.Filming;
using VideoGen.ProviderSimulator.Jobs;

namespace VideoGen.ScheduleTests.Providers;

/// <summary>
/// Real pictures and clips, made once for each size and length. Every job's copy ends with its own id, so that no two results have
/// the same bytes.
/// </summary>
internal sealed class CannedRendering(WorkFolders folders, PictureDecoder pictures, ClipFilming filming, RenderedBytes rendered) : JobRendering(folders, pictures, filming)
{
    private static readonly ConcurrentDictionary<string, byte[]> s_made = new();

    // Nothing here waits: a job that became due has ended when the clock has moved.
    public override Task RenderAsync(JobFiles files, GenerationJob job, FaultRule? fault, CancellationToken cancellationToken)
    {
        var bytes = fault?.Kind == FaultKind.CorruptMedia ? "not media at all"u8.ToArray() : Made(files, job, fault);
        byte[] marked = [.. bytes, .. Mark.Of(job.Id)];
        rendered.Add(marked);
        File.WriteAllBytes(files.OutputPath(job), marked);
        return Task.CompletedTask;
    }

    private byte[] Made(JobFiles files, GenerationJob job, FaultRule? fault)
    {
        var key = $"{job.IsImage} {job.Width}x{job.Height} {job.Seconds} {job.HasSound} {fault?.Kind} {fault?.Seconds}";
        return s_made.GetOrAdd(key, _ => job.IsImage ? Picture(job) : Clip(files, job, fault));
    }

    private static byte[] Picture(GenerationJob job) => PngFile.Encode(new byte[job.Width * job.Height * 3], job.Width, job.Height);

    private byte[] Clip(JobFiles files, GenerationJob job, FaultRule? fault)
    {
        base.RenderAsync(files, job, fault, CancellationToken.None).GetAwaiter().GetResult();
        return File.ReadAllBytes(files.OutputPath(job));
    }
}
