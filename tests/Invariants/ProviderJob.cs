namespace VideoGen.Invariants;

/// <summary>One job that a provider accepted, by its own books.</summary>
/// <param name="Project">Of the caller; null when it named none.</param>
/// <param name="ChargeMicros">What it billed.</param>
/// <param name="Call">The paid call that sent it, where a test could see that.</param>
public sealed record ProviderJob(string Id, string Provider, string? Model, string? Project, DateTimeOffset At, long ChargeMicros, string State, Guid? Call = null)
{
    /// <summary>Whether a provider's name for a task is this job: some put their job's id into a longer name.</summary>
    public bool IsNamed(string? taskId) => taskId?.Replace("-", "", StringComparison.Ordinal).Contains(Id.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase) == true;

    public override string ToString() => $"{Provider} {Model} {Id} ({State}, {ChargeMicros})";
}
