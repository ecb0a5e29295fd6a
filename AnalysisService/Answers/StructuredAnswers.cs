using VideoGen.AnalysisService.Providers;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Answers;

/// <summary>Buys an answer that has to hold up to a check. One that does not is shown its faults and asked for once more, no further.</summary>
public sealed class StructuredAnswers(PaidAnswers paid, ModelPorts ports)
{
    /// <summary>As much of a broken answer as the model is shown again.</summary>
    private const int MaxShownAnswer = 24_000;
    private const int MaxShownIssues = 20;

    /// <exception cref="UnusableAnswerException">Both answers were broken.</exception>
    /// <exception cref="AnswerDelayedException">Not taken; ask again later.</exception>
    /// <exception cref="AnswerRefusedException">Refused, or lost.</exception>
    /// <exception cref="AllowanceExceededException">It could cost more than was approved.</exception>
    public async Task<StructuredAnswer<T>> AskAsync<T>(PaidPurpose purpose, ModelQuestion question, Func<string, AnswerReading<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        var first = await TryAsync(purpose, question, read, cancellationToken);
        if (first.Reading.Value is { } value) return new StructuredAnswer<T>(value, first.Source!);

        var second = await TryAsync(purpose with { Attempt = first.Attempt + 1 }, Repair(question, first), read, cancellationToken);
        if (second.Reading.Value is { } repaired) return new StructuredAnswer<T>(repaired, second.Source! with { Switch = second.Source.Switch ?? first.Source?.Switch });
        throw new UnusableAnswerException(second.Reading.Issues, purpose.Item, second.Attempt);
    }

    private async Task<Try<T>> TryAsync<T>(PaidPurpose purpose, ModelQuestion question, Func<string, AnswerReading<T>> read, CancellationToken cancellationToken) where T : class
    {
        try
        {
            var answer = await paid.AskAsync(Paid(purpose, question), cancellationToken);
            return new Try<T>(answer, answer.Attempt, read(answer.Text));
        }
        catch (AnswerRefusedException refused) when (refused.Failure.Code == AnswerSchema.NotFollowed)
        {
            return new Try<T>(null, refused.Attempt, AnswerReading<T>.Broken("The answer was not JSON of the schema."));
        }
    }

    private PaidQuestion Paid(PaidPurpose purpose, ModelQuestion question) => new()
    {
        Purpose = purpose,
        Models = question.Models,
        CanonicalRequest = question.Canonical(),
        MaxCostMicros = question.MaxCostMicros,
        Send = (model, key, token) => ports.Answering(model).AskAsync(model, question, key, token),
    };

    /// <summary>Goes to the model that answered, and shows it its answer.</summary>
    private static ModelQuestion Repair<T>(ModelQuestion question, Try<T> first) where T : class => question with
    {
        Models = first.Source is null ? question.Models : [.. question.Models.SkipWhile(model => model.Id != first.Source.Model.Id)],
        Turns =
        [
            .. question.Turns,
            .. first.Source?.Text is { Length: > 0 } answer ? [ModelTurn.Assistant(answer[..Math.Min(answer.Length, MaxShownAnswer)])] : Array.Empty<ModelTurn>(),
            ModelTurn.User($"That answer cannot be used:\n- {string.Join("\n- ", first.Reading.Issues.Take(MaxShownIssues))}\nGive the whole answer again, complete and corrected, as JSON of the schema."),
        ],
    };

    private sealed record Try<T>(PaidAnswer? Source, int Attempt, AnswerReading<T> Reading) where T : class;
}
