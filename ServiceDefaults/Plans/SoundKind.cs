namespace VideoGen.ServiceDefaults.Plans;

/// <summary>What a bought sound is for.</summary>
public enum SoundKind
{
    /// <summary>One spoken line.</summary>
    Narration,

    /// <summary>Music under the whole video.</summary>
    Music,

    /// <summary>Effects that the plan names for the whole video.</summary>
    Ambience,

    /// <summary>Effects of one shot, made for its clip.</summary>
    Effects,
}
