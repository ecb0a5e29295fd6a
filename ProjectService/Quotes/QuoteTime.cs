namespace VideoGen.ProjectService.Quotes;

/// <summary>How long the run will take from its approval to the finished video, in whole seconds.</summary>
/// <param name="Observed">Every model's time comes from its last jobs here; otherwise some are the catalogue's, with a wide margin.</param>
public sealed record QuoteTime(int EarliestSeconds, int LikelySeconds, int LatestSeconds, bool Observed);
