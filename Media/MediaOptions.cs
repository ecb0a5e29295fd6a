using System.ComponentModel.DataAnnotations;
using VideoGen.Media.Sandbox;

namespace VideoGen.Media;

/// <summary>Limits of every ffmpeg and ffprobe run; environment keys <c>Media__Ffmpeg</c>, <c>Media__Sandbox</c>, ….</summary>
public sealed class MediaOptions : IValidatableObject
{
    public const string Section = "Media";

    /// <summary>Absolute path below <c>/usr</c>: nothing else of the machine is visible inside the sandbox.</summary>
    [Required] public string Ffmpeg { get; set; } = "/usr/bin/ffmpeg";

    [Required] public string Ffprobe { get; set; } = "/usr/bin/ffprobe";

    [Required] public string Bubblewrap { get; set; } = "/usr/bin/bwrap";

    public SandboxMode Sandbox { get; set; } = SandboxMode.On;

    /// <summary>Parent of all job folders; null takes one below the temp folder of the operating system.</summary>
    public string? WorkFolder { get; set; }

    /// <summary>Threads of a filter graph and the default of an encoder; 0 takes the number of cores.</summary>
    [Range(0, 64)] public int Threads { get; set; }

    /// <summary>Address space of one ffmpeg run. The assembly of a dozen 1080x1920 clips reserves 1.4 GB and touches half of that.</summary>
    [Range(512, 65536)] public int MemoryLimitMegabytes { get; set; } = 4096;

    /// <summary>Address space of one ffprobe run.</summary>
    [Range(256, 65536)] public int ProbeMemoryLimitMegabytes { get; set; } = 1024;

    /// <summary>Largest file that one run may write.</summary>
    [Range(1, 65536)] public int FileSizeLimitMegabytes { get; set; } = 2048;

    /// <summary>Largest picture of a still or a frame, in pixels.</summary>
    [Range(1, 200_000_000)] public int MaxStillPixels { get; set; } = 36_000_000;

    /// <summary>Largest frame of a video, in pixels; the default is 4096 x 2176.</summary>
    [Range(1, 200_000_000)] public int MaxVideoPixels { get; set; } = 4096 * 2176;

    /// <summary>Longest video or sound that is accepted at all, in seconds.</summary>
    [Range(1, 86400)] public double MaxSeconds { get; set; } = 3600;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (path, key) in new[] { (Ffmpeg, nameof(Ffmpeg)), (Ffprobe, nameof(Ffprobe)), (Bubblewrap, nameof(Bubblewrap)) })
            if (!Path.IsPathFullyQualified(path)) yield return new ValidationResult($"Set {Section}__{key} to an absolute path, not '{path}'.");
        if (WorkFolder is not null && !Path.IsPathFullyQualified(WorkFolder))
            yield return new ValidationResult($"Set {Section}__{nameof(WorkFolder)} to an absolute path, not '{WorkFolder}'.");
    }
}
