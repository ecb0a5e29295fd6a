using System.ComponentModel.DataAnnotations;

namespace VideoGen.AudioService.Narration;

/// <summary>Section <c>Narration</c>.</summary>
public sealed class NarrationOptions
{
    public const string Section = "Narration";

    /// <summary>The voice of plans that name none.</summary>
    [Required(ErrorMessage = "Set Narration__VoiceId to a voice of the speech provider.")]
    public string VoiceId { get; set; } = "21m00Tcm4TlvDq8ikWAM";

    /// <summary>Seconds after a submission without an answer for which the provider's history is asked, before the line is written off.</summary>
    [Range(5, 3600, ErrorMessage = "Narration__UnknownSeconds must be 5 to 3600.")]
    public double UnknownSeconds { get; set; } = 60;

    /// <summary>Seconds for which a provider that takes no work is asked again.</summary>
    [Range(1, 86400, ErrorMessage = "Narration__BusySeconds must be 1 to 86400.")]
    public double BusySeconds { get; set; } = 900;
}
