using System.ComponentModel.DataAnnotations;
using VideoGen.AudioService.Providers;

namespace VideoGen.AudioService.Narration;

/// <summary>Section <c>Narration</c>.</summary>
public sealed class NarrationOptions : IValidatableObject
{
    public const string Section = "Narration";

    /// <summary>The voice of plans that name none.</summary>
    [Required(ErrorMessage = "Set Narration__VoiceId to a voice of the speech provider.")]
    public string VoiceId { get; set; } = "21m00Tcm4TlvDq8ikWAM";

    /// <summary>How every voice speaks, where it should not speak as it is set up at the provider.</summary>
    public VoiceSettings Settings { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(Settings, new ValidationContext(Settings), results, validateAllProperties: true);
        return results.Select(result => new ValidationResult($"{Section}__{nameof(Settings)}: {result.ErrorMessage}"));
    }
}
