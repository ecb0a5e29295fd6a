namespace VideoGen.ProjectService.Quotes;

/// <summary>How long the run will take from its approval to the finished video, in whole seconds.</summary>
/// <param name="Observed">The time of every video model comes from its last jobs here; otherwise from the catalogue, with a wide margin.</param>
public sealed record QuoteTime(int EarliestSeconds, int LikelySeconds, int LatestSeconds, bool Observed);
