namespace VideoGen.ProjectService.Runs;

/// <summary>Event inside this service: the run is no longer wanted.</summary>
public sealed record CancelRequested(Guid RunId);
