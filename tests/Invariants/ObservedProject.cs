namespace VideoGen.Invariants;

/// <summary>How a project stands when everything has come to rest.</summary>
/// <param name="HasEnded">Whether its status is an end.</param>
/// <param name="EndedAt">When that was committed; null when nobody saw it.</param>
/// <param name="CancelledAt">When the user's cancellation was answered; null when there was none.</param>
public sealed record ObservedProject(Guid Id, string Status, bool HasEnded, DateTimeOffset? EndedAt, DateTimeOffset? CancelledAt);
