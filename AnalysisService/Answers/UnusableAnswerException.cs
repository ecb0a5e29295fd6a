using VideoGen.Contracts.Spending;

namespace VideoGen.AnalysisService.Answers;

/// <summary>The model answered twice, and neither answer holds up.</summary>
public sealed class UnusableAnswerException(IReadOnlyList<string> issues, string item, int attempt) : Exception($"The answer to {item} is unusable: {string.Join("; ", issues.Take(5))}")
{
    public IReadOnlyList<string> Issues { get; } = issues;
    public string Item { get; } = item;

    /// <summary>The last one that was used.</summary>
    public int Attempt { get; } = attempt;

    public AnswerRefusedException AsRefusal(string code, string message) => new(new Failure(code, message, Retryable: true, Charged: true), Item, Attempt);
}
