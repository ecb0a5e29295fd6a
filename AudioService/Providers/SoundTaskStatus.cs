namespace VideoGen.AudioService.Providers;

/// <summary>Where a provider's task is.</summary>
public enum SoundTaskStatus
{
    /// <summary>Queued, running, or in a state that we do not know.</summary>
    Running,
    Succeeded,
    Failed,

    /// <summary>The provider no longer knows it.</summary>
    Gone,

    /// <summary>The provider did not answer; says nothing about the task.</summary>
    Unreachable,
}
