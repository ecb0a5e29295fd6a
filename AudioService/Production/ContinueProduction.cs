namespace VideoGen.AudioService.Production;

/// <summary>Command of this service to itself: look how far a run's sound has come.</summary>
/// <param name="Look">The look after which this one was scheduled; null when something has happened.</param>
public sealed record ContinueProduction(Guid ProjectId, Guid RunId, int? Look);
