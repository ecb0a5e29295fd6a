namespace VideoGen.Contracts.Plans;

public sealed record AudioRequirements
{
    /// <summary>Whether the shots' narration lines are spoken.</summary>
    public bool Narration { get; init; } = true;

    /// <summary>A voice id of the speech provider; null takes the configured default.</summary>
    public string? VoiceId { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Words for the music; null when there should be none.</summary>
    public string? Music { get; init; }
    public IReadOnlyList<string> SoundEffects { get; init; } = [];

    /// <summary>Whether the user's own audio file is laid under the video when there is one.</summary>
    public bool UseOwnAudio { get; init; } = true;
}
