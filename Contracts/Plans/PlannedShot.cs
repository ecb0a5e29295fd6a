namespace VideoGen.Contracts.Plans;

/// <summary>One shot of the plan. Times are seconds on the finished video's clock.</summary>
public sealed record PlannedShot
{
    /// <summary>1-based, in order, without gaps.</summary>
    public int Number { get; init; }
    public double Start { get; init; }
    public double Duration { get; init; }

    /// <summary>What the shot does for the video: <c>hook</c>, <c>reveal</c>, …; free text.</summary>
    public string? Purpose { get; init; }

    /// <summary>At most 1000 UTF-16 units (Runway's limit).</summary>
    public string Prompt { get; init; } = "";

    /// <summary>Camera movement in the field's words: <c>static</c>, <c>slow push in</c>, <c>pan left</c>.</summary>
    public string? Camera { get; init; }
    public PlannedTransition TransitionOut { get; init; } = PlannedTransition.Cut;

    /// <summary>The spoken line that starts with this shot, or null.</summary>
    public string? Narration { get; init; }

    /// <summary>A voice id of the speech provider for this line, so that each character can have one; null takes the plan's voice.</summary>
    public string? Voice { get; init; }

    /// <summary>Words for the sound effects heard in this shot; null for none.</summary>
    public string? Sound { get; init; }

    /// <summary>Whether the video model's own sound is kept, where the model makes one.</summary>
    public bool KeepModelSound { get; init; }

    /// <summary>What must not be seen; used where the model takes one.</summary>
    public string? NegativePrompt { get; init; }

    /// <summary>A catalogue model id; null takes the plan's recommended model.</summary>
    public string? Model { get; init; }

    /// <summary>0–4294967295.</summary>
    public long? Seed { get; init; }
    public bool Locked { get; init; }
}
