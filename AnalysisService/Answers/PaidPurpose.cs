namespace VideoGen.AnalysisService.Answers;

/// <summary>What an answer is bought for, and within which allowance.</summary>
/// <param name="Item"><c>transcript</c>, <c>description</c>, <c>plan</c>, <c>chat-…</c>.</param>
/// <param name="Attempt">1 unless a recorded decision opened a later one.</param>
/// <param name="UserId">Places at the provider are shared out evenly between users.</param>
/// <param name="Waits">How often in a row the question was not taken before.</param>
public sealed record PaidPurpose(Guid ProjectId, Guid RunId, string Item, int Attempt, long AllowanceMicros, string UserId, int Waits = 0);
