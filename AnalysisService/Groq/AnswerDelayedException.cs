using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Groq;

/// <summary>The provider did not take the question; the same one may be asked after <see cref="RetryAt"/>.</summary>
public sealed class AnswerDelayedException(PaidCall call, Failure failure, DateTimeOffset retryAt) : Exception(failure.Message)
{
    public Guid CallId { get; } = call.Id;
    public string Item { get; } = call.Item;
    public int Attempt { get; } = call.Attempt;
    public Failure Failure { get; } = failure;
    public DateTimeOffset RetryAt { get; } = retryAt;
}
