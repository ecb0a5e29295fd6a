namespace VideoGen.ProjectService.Runs;

/// <summary>A failover of the current run: another model made something than was chosen.</summary>
/// <param name="Item"><c>video</c>, <c>narration</c>, <c>music</c>, <c>ambience</c> or <c>effects</c>.</param>
/// <param name="Shot">1-based; null for what belongs to no shot.</param>
/// <param name="Code">Why the chosen one did not.</param>
public sealed record SwitchedModel(string Item, int? Shot, string From, string To, string Code);
