namespace VideoGen.Invariants;

/// <summary>Everything that the check of the purchases looks at, at rest.</summary>
public sealed record Evidence
{
    public required IReadOnlyList<PaidRow> Rows { get; init; }
    public required IReadOnlyList<RunAllowance> Allowances { get; init; }

    /// <summary>The oracle: accepted jobs only.</summary>
    public required IReadOnlyList<ProviderJob> Jobs { get; init; }
    public required IReadOnlyList<ObservedProject> Projects { get; init; }

    /// <summary>SHA-256 of every result that the providers made; null when nobody looked.</summary>
    public IReadOnlySet<string>? HandedOut { get; init; }

    /// <summary>Until when after its end or its cancellation a project may still have bought: what was on its way.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);
}
