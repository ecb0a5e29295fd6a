using System.ComponentModel.DataAnnotations;

namespace VideoGen.GenerationService.Clips;

/// <summary>Section <c>Generation</c>.</summary>
public sealed class GenerationOptions
{
    public const string Section = "Generation";

    /// <summary>Paid attempts at one still or one video with one model, the first included.</summary>
    [Range(1, 3)]
    public int MaxAttempts { get; set; } = 2;

    /// <summary>Paid attempts at one still or one video with all models together.</summary>
    [Range(1, 6)]
    public int MaxAttemptsOfAllModels { get; set; } = 4;

    /// <summary>How long a busy provider is asked again before the shot fails.</summary>
    public TimeSpan SubmitPatience { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a task may take once the provider no longer throttles it, and how long its result is tried to fetch.</summary>
    public TimeSpan TaskPatience { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a call whose answer was lost waits for a late answer before its money counts as spent.</summary>
    public TimeSpan UnknownPatience { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Seconds by which a clip may be shorter than needed.</summary>
    [Range(0, 1)]
    public double DurationTolerance { get; set; } = 0.1;
}
