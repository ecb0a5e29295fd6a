using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Generation;

namespace VideoGen.AudioService.Clips;

/// <summary>What is known of a run's clip for one shot.</summary>
public sealed class ShotClip
{
    public Guid RunId { get; set; }
    public int ShotNumber { get; set; }
    public Guid ProjectId { get; set; }
    public string Path { get; set; } = "";

    /// <summary>Seconds, as decoded.</summary>
    public double Duration { get; set; }
    public bool HasSound { get; set; }

    public ClipForSound ToClip() => new(ShotNumber, Path, Duration, HasSound);

    public static ShotClip Of(ClipGenerated generated) => new()
    {
        RunId = generated.RunId,
        ShotNumber = generated.ShotNumber,
        ProjectId = generated.ProjectId,
        Path = generated.ClipPath,
        Duration = generated.Duration,
        HasSound = generated.HasSound,
    };
}
