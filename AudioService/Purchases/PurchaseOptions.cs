using System.ComponentModel.DataAnnotations;

namespace VideoGen.AudioService.Purchases;

/// <summary>How long sounds are waited for: section <c>Sounds</c>.</summary>
public sealed class PurchaseOptions
{
    public const string Section = "Sounds";

    /// <summary>Seconds after a submission without an answer for which the provider is asked about it, before it is written off.</summary>
    [Range(5, 3600, ErrorMessage = "Sounds__UnknownSeconds must be 5 to 3600.")]
    public double UnknownSeconds { get; set; } = 60;

    /// <summary>Seconds for which a provider that takes no work is asked again.</summary>
    [Range(1, 86400, ErrorMessage = "Sounds__BusySeconds must be 1 to 86400.")]
    public double BusySeconds { get; set; } = 900;

    /// <summary>Seconds after which a task that has not ended is given up.</summary>
    [Range(5, 86400, ErrorMessage = "Sounds__TaskSeconds must be 5 to 86400.")]
    public double TaskSeconds { get; set; } = 900;

    /// <summary>Seconds for which effects wait for the clip that they belong to.</summary>
    [Range(5, 86400, ErrorMessage = "Sounds__ClipSeconds must be 5 to 86400.")]
    public double ClipSeconds { get; set; } = 3600;
}
