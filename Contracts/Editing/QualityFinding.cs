namespace VideoGen.Contracts.Editing;

/// <param name="Check">What was measured: <c>aspect</c>, <c>size</c>, <c>duration</c>, <c>codec</c>, <c>black</c>, <c>freeze</c>, <c>loudness</c>, <c>peak</c>, <c>sync</c>, <c>faststart</c>.</param>
/// <param name="Message">The figure and the limit, for people.</param>
/// <param name="Start">Seconds where it begins; null when it is about the whole file.</param>
/// <param name="End">Seconds where it ends.</param>
public sealed record QualityFinding(string Check, FindingSeverity Severity, string Message, double? Start = null, double? End = null);
