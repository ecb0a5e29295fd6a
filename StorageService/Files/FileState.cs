namespace VideoGen.StorageService.Files;

/// <summary>Whether an object may be handed out. What users bring begins as <see cref="Quarantined"/>.</summary>
public enum FileState
{
    Quarantined,
    Clean,
    Infected,
    Unscannable,
}
