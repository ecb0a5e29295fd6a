using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Groq;

/// <summary>Buys an answer that has to hold up to a check. One that does not is shown its faults and asked for once more, no further.</summary>
public sealed class StructuredAnswers(PaidAnswers paid, GroqChat chat)
{
    /// <summary>As much of a broken answer as the model is shown again.</summary>
    private const int MaxShownAnswer = 24_000;
    private const int MaxShownIssues = 20;

    /// <returns>The value, with the attempt that brought it.</returns>
    /// <exception cref="UnusableAnswerException">Both answers were broken.</exception>
    /// <exception cref="AnswerDelayedException">Not taken; ask again later.</exception>
    /// <exception cref="AnswerRefusedException">Refused, or lost.</exception>
    /// <exception cref="AllowanceExceededException">It could cost more than was approved.</exception>
    public async Task<(T Value, int Attempt)> AskAsync<T>(PaidPurpose purpose, GroqQuestion question, Func<string, AnswerReading<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        var first = await TryAsync(purpose, question, read, cancellationToken);
        if (first.Reading.Value is { } value) return (value, first.Attempt);

        var second = await TryAsync(purpose with { Attempt = first.Attempt + 1 }, Repair(question, first.Text, first.Reading.Issues), read, cancellationToken);
        if (second.Reading.Value is { } repaired) return (repaired, second.Attempt);
        throw new UnusableAnswerException(second.Reading.Issues, purpose.Item, second.Attempt);
    }

    private async Task<(string Text, int Attempt, AnswerReading<T> Reading)> TryAsync<T>(
        PaidPurpose purpose, GroqQuestion question, Func<string, AnswerReading<T>> read, CancellationToken cancellationToken) where T : class
    {
        try
        {
            var answer = await paid.AskAsync(Paid(purpose, question), cancellationToken);
            return (answer.Text, answer.Attempt, read(answer.Text));
        }
        catch (AnswerRefusedException refused) when (refused.Failure.Code == GroqFailures.MalformedAnswer)
        {
            return ("", refused.Attempt, AnswerReading<T>.Broken("The answer was not JSON of the schema."));
        }
    }

    private PaidQuestion Paid(PaidPurpose purpose, GroqQuestion question) => new()
    {
        Purpose = purpose,
        Model = question.Model,
        CanonicalRequest = question.Canonical(),
        MaxCostMicros = question.MaxCostMicros(),
        Send = token => chat.AskAsync(question, token),
    };

    private static GroqQuestion Repair(GroqQuestion question, string answer, IReadOnlyList<string> issues) => question with
    {
        Turns =
        [
            .. question.Turns,
            .. answer.Length > 0 ? [GroqTurn.Assistant(answer[..Math.Min(answer.Length, MaxShownAnswer)])] : Array.Empty<GroqTurn>(),
            GroqTurn.User($"That answer cannot be used:\n- {string.Join("\n- ", issues.Take(MaxShownIssues))}\nGive the whole answer again, complete and corrected, as JSON of the schema."),
        ],
    };
}
