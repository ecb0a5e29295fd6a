using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.PaidCalls;

namespace VideoGen.AnalysisService.Groq;

/// <summary>Asks paid questions through the ledger. An answer that was paid before comes from there, also after a crash.</summary>
public sealed partial class PaidAnswers(IPaidCalls calls, GroqConnection connection, TimeProvider clock, ILogger<PaidAnswers> logger)
{
    /// <exception cref="AnswerDelayedException">Not taken; ask again later.</exception>
    /// <exception cref="AnswerRefusedException">Refused, or lost twice.</exception>
    /// <exception cref="AllowanceExceededException">It could cost more than was approved; nothing was sent.</exception>
    public async Task<PaidAnswer> AskAsync(PaidQuestion question, CancellationToken cancellationToken)
    {
        var call = await SendAsync(question, question.Purpose.Attempt, cancellationToken);
        if (call.State is PaidCallState.WrittenOff)
        {
            // The provider keeps no list of answers, so a lost one stays lost. It is booked as spent, and asked once more: an answer
            // is worth more to the user than the fraction of a cent that may be paid twice.
            call = await SendAsync(question, question.Purpose.Attempt + 1, cancellationToken);
        }

        return call.State switch
        {
            PaidCallState.Succeeded or PaidCallState.Settled => new PaidAnswer(call.Result ?? "", call.Attempt),
            PaidCallState.Intended => throw new AnswerDelayedException(call, call.Failure ?? NoAnswer(false), call.NotBefore ?? clock.GetUtcNow()),
            PaidCallState.Failed or PaidCallState.Refused or PaidCallState.Cancelled => throw new AnswerRefusedException(call.Failure ?? NoAnswer(true), question.Purpose.Item, call.Attempt),
            PaidCallState.WrittenOff => throw new AnswerRefusedException(NoAnswer(true), question.Purpose.Item, call.Attempt),
            _ => throw new InvalidOperationException($"A question cannot be left {call.State}."),
        };
    }

    private async Task<PaidCall> SendAsync(PaidQuestion question, int attempt, CancellationToken cancellationToken)
    {
        var call = await calls.SendAsync(
            new PaidCallIntent
            {
                ProjectId = question.Purpose.ProjectId,
                RunId = question.Purpose.RunId,
                Item = question.Purpose.Item,
                Attempt = attempt,
                Provider = GroqConnection.Provider,
                Model = question.Model.Id,
                CanonicalRequest = question.CanonicalRequest,
                MaxCostMicros = question.MaxCostMicros,
                AllowanceMicros = question.Purpose.AllowanceMicros,
                KeyFingerprint = connection.Fingerprint,
            },
            question.Send,
            cancellationToken);
        if (call.State == PaidCallState.Succeeded) return await calls.SettleAsync(call.Id, cancellationToken);
        if (call.State != PaidCallState.Unknown) return call;

        LogLost(logger, question.Purpose.Item, attempt, question.Purpose.ProjectId);
        return await calls.WriteOffAsync(call.Id, cancellationToken);
    }

    private static Failure NoAnswer(bool charged) =>
        new("provider-outcome-unknown", "The language service did not answer, and we cannot know whether it charged for it. Try again.", true, charged);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to {Item} (attempt {Attempt}) of project {ProjectId} was lost and is booked as spent")]
    private static partial void LogLost(ILogger logger, string item, int attempt, Guid projectId);
}
