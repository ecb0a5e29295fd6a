namespace VideoGen.GenerationService.Clips;

/// <summary>Command to a clip: stop.</summary>
/// <param name="Forget">The project is gone: keep nothing of what the user wrote.</param>
public sealed record CancelClip(Guid ProjectId, Guid ClipId, bool Forget);

/// <summary>Command: cancel at the provider whatever still runs for a clip, and give its reservations back.</summary>
public sealed record CancelTasks(Guid ProjectId, Guid ClipId);
