using VideoGen.Contracts.Generation;

namespace VideoGen.Contracts.Analysis;

/// <summary>Which model gave an opinion.</summary>
/// <param name="Item"><c>transcript</c>, <c>description</c> or <c>plan</c>.</param>
/// <param name="Switch">Which model it stood in for, and why; null when it was the first choice.</param>
public sealed record OpinionSource(string Item, string Provider, string Model, ModelSwitch? Switch);
