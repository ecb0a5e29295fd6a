using VideoGen.AnalysisService.Providers;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AnalysisService.Answers;

/// <summary>
/// Asks paid questions through the ledger. An answer that was paid before comes from there, also after a crash. A model that cannot be
/// had is recorded as a failed attempt, and that record is the decision to ask the next model with the next attempt.
/// </summary>
public sealed partial class PaidAnswers(IPaidCalls calls, KeyedCalls keyed, ModelCatalogue catalogue, TimeProvider clock, ILogger<PaidAnswers> logger)
{
    /// <exception cref="AnswerDelayedException">Not taken; ask again later.</exception>
    /// <exception cref="AnswerRefusedException">Refused, lost twice, or no model is left.</exception>
    /// <exception cref="AllowanceExceededException">It could cost more than was approved; nothing was sent.</exception>
    public async Task<PaidAnswer> AskAsync(PaidQuestion question, CancellationToken cancellationToken)
    {
        var (purpose, tried) = (question.Purpose, new List<CatalogueModel>());
        var rows = (await calls.OfRunAsync(purpose.RunId, cancellationToken)).Where(call => call.Item == purpose.Item).ToLookup(call => call.Attempt);
        Failure? why = null;
        PaidCall? last = null;
        for (var attempt = purpose.Attempt; ;)
        {
            var known = rows[attempt].LastOrDefault();
            var model = known is not null ? catalogue.Find(known.Model) ?? tried.LastOrDefault() : Next(question, tried, last);
            if (model is null) throw new AnswerRefusedException(why ?? NoAnswer(false), purpose.Item, attempt - 1);
            var result = await SendAsync(question, model, attempt, known, cancellationToken);
            if (!tried.Contains(model)) tried.Add(model);
            if (result.Call is not { } call)
            {
                // Nothing was recorded, so the attempt is still free for the next model.
                why = result.Blocked;
                if (result.Until is { } until && Next(question, tried, null) is null) throw new AnswerDelayedException(null, purpose.Item, attempt, why!, until);
                last = null;
                continue;
            }

            if (call.State is PaidCallState.Succeeded or PaidCallState.Settled) return new PaidAnswer(call.Result ?? "", attempt, model, SwitchTo(model, tried, why));
            if (call.State == PaidCallState.Intended) call = await GiveUpAsync(question, call, isLastModel: Next(question, tried, null) is null, cancellationToken);
            why = call.Failure ?? NoAnswer(call.State == PaidCallState.WrittenOff);
            // Lost for good: the provider keeps no list of answers. It is booked as spent, and asked once more: an answer is worth more to
            // the user than the fraction of a cent that may be paid twice.
            var isLost = call.State == PaidCallState.WrittenOff;
            if (isLost ? last?.State == PaidCallState.WrittenOff : !StandsIn(why)) throw new AnswerRefusedException(why, purpose.Item, attempt);
            last = call;
            attempt++;
        }
    }

    private async Task<KeyedCall> SendAsync(PaidQuestion question, CatalogueModel model, int attempt, PaidCall? known, CancellationToken cancellationToken)
    {
        var result = known?.State is PaidCallState.Settled or PaidCallState.Failed or PaidCallState.Refused or PaidCallState.Cancelled or PaidCallState.WrittenOff
            ? new KeyedCall(known)
            : await keyed.SendAsync(question, model, attempt, cancellationToken);
        if (result.Call?.State == PaidCallState.Succeeded) return new KeyedCall(await calls.SettleAsync(result.Call.Id, cancellationToken));
        if (result.Call?.State != PaidCallState.Unknown) return result;

        LogLost(logger, question.Purpose.Item, attempt, question.Purpose.ProjectId);
        return new KeyedCall(await calls.WriteOffAsync(result.Call.Id, cancellationToken));
    }

    /// <summary>The same model after a lost answer, otherwise the first that was not tried.</summary>
    private static CatalogueModel? Next(PaidQuestion question, List<CatalogueModel> tried, PaidCall? last) =>
        last?.State == PaidCallState.WrittenOff ? tried[^1] : question.Models.FirstOrDefault(model => tried.TrueForAll(other => other.Id != model.Id));

    /// <summary>Closes a call that will not be taken soon, so that another model may be asked.</summary>
    /// <exception cref="AnswerDelayedException">Waiting is better.</exception>
    private async Task<PaidCall> GiveUpAsync(PaidQuestion question, PaidCall call, bool isLastModel, CancellationToken cancellationToken)
    {
        var failure = call.Failure ?? FaultRules.ToFailure(ProviderFaultKind.Throttled, ModelPorts.Role, charged: false);
        var retryAt = call.NotBefore ?? clock.GetUtcNow();
        if (!FailoverRules.GivesUp(FaultRules.KindOf(failure), retryAt - clock.GetUtcNow(), question.Purpose.Waits, isLastModel))
            throw new AnswerDelayedException(call.Id, call.Item, call.Attempt, failure, retryAt);
        return await calls.FailAsync(call.Id, failure, costMicros: 0, refusedBySafety: false, cancellationToken);
    }

    private static bool StandsIn(Failure failure) => FaultRules.KindOf(failure) is { } kind && FailoverRules.StandsIn(kind);

    private static ModelSwitch? SwitchTo(CatalogueModel model, List<CatalogueModel> tried, Failure? why) =>
        tried[0].Id == model.Id || why is null ? null : new ModelSwitch(tried[0].Id, model.Id, why.Code);

    private static Failure NoAnswer(bool charged) => FaultRules.ToFailure(ProviderFaultKind.UnknownOutcome, ModelPorts.Role, charged);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer to {Item} (attempt {Attempt}) of project {ProjectId} was lost and is booked as spent")]
    private static partial void LogLost(ILogger logger, string item, int attempt, Guid projectId);
}
