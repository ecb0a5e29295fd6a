using VideoGen.Contracts.Spending;

namespace VideoGen.AnalysisService.Answers;

/// <summary>The provider did not take the question; the same one may be asked after <see cref="RetryAt"/>.</summary>
public sealed class AnswerDelayedException(Guid? callId, string item, int attempt, Failure failure, DateTimeOffset retryAt) : Exception(failure.Message)
{
    /// <summary>The call that waits; null when it was never begun.</summary>
    public Guid? CallId { get; } = callId;
    public string Item { get; } = item;
    public int Attempt { get; } = attempt;
    public Failure Failure { get; } = failure;
    public DateTimeOffset RetryAt { get; } = retryAt;
}
