namespace VideoGen.Contracts.Editing;

/// <summary>Event: the measurement is done. A severe finding blocks delivery.</summary>
public sealed record QualityChecked(Guid ProjectId, Guid RunId, bool Passed, IReadOnlyList<QualityFinding> Findings);
