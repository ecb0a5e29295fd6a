namespace VideoGen.GenerationService.Clips;

/// <summary>The two purchases that make a clip, in order.</summary>
public enum ClipStep
{
    /// <summary>The first frame.</summary>
    Still,

    /// <summary>The clip that starts from it.</summary>
    Video,
}
