namespace VideoGen.AnalysisService.Groq;

/// <summary>What an answer is bought for, and within which allowance.</summary>
/// <param name="Item"><c>transcript</c>, <c>description</c>, <c>plan</c>, <c>chat-…</c>.</param>
/// <param name="Attempt">1 unless a recorded decision opened a later one.</param>
public sealed record PaidPurpose(Guid ProjectId, Guid RunId, string Item, int Attempt, long AllowanceMicros);
