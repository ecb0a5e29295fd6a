namespace VideoGen.Invariants;

/// <summary>One row of a service's ledger of paid calls.</summary>
/// <param name="State">As stored, e.g. <c>WrittenOff</c>.</param>
/// <param name="TaskId">The provider's id; null while or because it is not known.</param>
/// <param name="SentAt">When it was sent last; null when it never was.</param>
/// <param name="Service">Whose ledger it is.</param>
public sealed record PaidRow(
    Guid Id, Guid ProjectId, Guid RunId, string Item, int Attempt, string Provider, string Model, string State, string? TaskId,
    long ReservedMicros, long CostMicros, string? Sha256, DateTimeOffset? SentAt, string Service = "")
{
    public override string ToString() => $"{Item} attempt {Attempt} ({Provider} {Model}, {State}, task {TaskId ?? "none"}, cost {CostMicros}, reserved {ReservedMicros})";
}
