using VideoGen.Contracts.Spending;

namespace VideoGen.AnalysisService.Answers;

/// <summary>There will be no answer to this attempt.</summary>
public sealed class AnswerRefusedException(Failure failure, string item, int attempt) : Exception(failure.Message)
{
    public Failure Failure { get; } = failure;
    public string Item { get; } = item;

    /// <summary>The last one that was used; a new try of the user takes the next.</summary>
    public int Attempt { get; } = attempt;
}
