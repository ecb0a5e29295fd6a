namespace VideoGen.Contracts.Plans;

/// <summary>One colour step for the whole video. 1 and 0 are neutral.</summary>
public sealed record EditingInstructions
{
    /// <summary>0.5–1.5.</summary>
    public double Contrast { get; init; } = 1;

    /// <summary>-0.3–0.3.</summary>
    public double Brightness { get; init; }

    /// <summary>0–2.</summary>
    public double Saturation { get; init; } = 1;
    public string? Pacing { get; init; }
}
