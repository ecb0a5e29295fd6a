namespace VideoGen.ProjectService.Runs;

/// <summary>A run has waited as long as it may.</summary>
/// <param name="State">The state that it was scheduled for.</param>
public sealed record RunDeadlineReached(Guid RunId, string State);
