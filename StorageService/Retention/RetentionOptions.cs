using System.ComponentModel.DataAnnotations;

namespace VideoGen.StorageService.Retention;

/// <summary>How long objects are kept, and how often the expired ones are looked for.</summary>
public sealed class RetentionOptions : IValidatableObject
{
    public const string Section = "Retention";

    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(7);

    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Age at which an unfinished put is taken for abandoned.</summary>
    public TimeSpan LeftoversAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>When a deleted project is looked at once more: longer than the longest job and the life of the link with which it puts its result.</summary>
    public TimeSpan DeleteAgainAfter { get; set; } = TimeSpan.FromHours(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeepFor <= TimeSpan.Zero) yield return new ValidationResult("Retention__KeepFor must be a time longer than zero, for instance 7.00:00:00.");
        if (Interval <= TimeSpan.Zero) yield return new ValidationResult("Retention__Interval must be a time longer than zero, for instance 00:10:00.");
        if (DeleteAgainAfter <= TimeSpan.Zero)
            yield return new ValidationResult("Retention__DeleteAgainAfter must be a time longer than zero, for instance 01:00:00.");
        if (LeftoversAfter <= TimeSpan.Zero)
            yield return new ValidationResult("Retention__LeftoversAfter must be a time longer than zero, for instance 1.00:00:00.");
    }
}
