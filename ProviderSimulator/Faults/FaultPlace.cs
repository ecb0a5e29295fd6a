namespace VideoGen.ProviderSimulator.Faults;

/// <summary>Where a fault could happen: one request, or one job.</summary>
/// <param name="Provider">As in the ledger, e.g. <c>runway</c>.</param>
/// <param name="Path">Below the provider's base; a job keeps the path at which it was submitted.</param>
public sealed record FaultPlace(string Provider, string Path, string? Model = null, string? KeyFingerprint = null)
{
    public string? Project { get; init; }

    /// <summary>A paid submission, or the job that came of it. Other requests are only hit by rules that aim at their path.</summary>
    public bool IsPaid { get; init; } = true;

    public bool Matches(FaultRule rule) =>
        (rule.Provider is null || rule.Provider == Provider)
            && (rule.Path is null ? IsPaid : Path.Contains(rule.Path, StringComparison.OrdinalIgnoreCase))
            && (rule.Model is null || rule.Model == Model)
            && (rule.KeyFingerprint is null || rule.KeyFingerprint == KeyFingerprint)
            && (rule.Project is null || rule.Project == Project);
}
