using VideoGen.Contracts.Spending;

namespace VideoGen.AnalysisService.Groq;

/// <summary>The provider did not take the question; the same one may be asked after <see cref="RetryAt"/>.</summary>
public sealed class AnswerDelayedException(Failure failure, DateTimeOffset retryAt) : Exception(failure.Message)
{
    public Failure Failure { get; } = failure;
    public DateTimeOffset RetryAt { get; } = retryAt;
}
