using System.ComponentModel.DataAnnotations;

namespace VideoGen.Gateway.Uploads;

internal sealed class UploadLimitOptions
{
    public const string Section = "Uploads";

    /// <summary>The largest body that any upload may declare; the storage service has the finer limits.</summary>
    [Range(1, long.MaxValue)]
    public long MaxDeclaredBytes { get; set; } = 1024L * 1024 * 1024;
}
