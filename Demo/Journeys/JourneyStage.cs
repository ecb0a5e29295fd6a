namespace VideoGen.Demo.Journeys;

/// <param name="Note">What came of it, for people.</param>
public sealed record JourneyStage(string Name, TimeSpan Duration, string Note);
