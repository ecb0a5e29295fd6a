namespace VideoGen.ProjectService.Idempotency;

/// <summary>A spending request that came with an Idempotency-Key, and the answer that a repeat gets.</summary>
public sealed class AnsweredRequest
{
    /// <summary>SHA-256 of user, address and key.</summary>
    public required string Id { get; init; }
    public required Guid ProjectId { get; init; }

    /// <summary>SHA-256 of the body as it was understood.</summary>
    public required string BodyHash { get; set; }

    /// <summary>JSON.</summary>
    public required string Answer { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
}
