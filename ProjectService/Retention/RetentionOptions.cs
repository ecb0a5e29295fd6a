using System.ComponentModel.DataAnnotations;

namespace VideoGen.ProjectService.Retention;

/// <summary>How long a project is kept: the section <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00", ErrorMessage = "Retention__ProjectLifetime lies between 1 minute and 365 days.")]
    public TimeSpan ProjectLifetime { get; set; } = TimeSpan.FromDays(7);

    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Retention__SweepInterval lies between 1 s and 1 day.")]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(1);
}
