namespace VideoGen.AudioService.Providers;

/// <summary>What came of a cancel.</summary>
public enum SoundTaskStop
{
    /// <summary>Taken out of the queue before it ran.</summary>
    Removed,

    /// <summary>It ran, and is told to stop.</summary>
    Requested,

    /// <summary>It had ended.</summary>
    TooLate,

    /// <summary>The provider no longer knows it.</summary>
    Gone,
}
