using VideoGen.GenerationService.Clips;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Ladder;

/// <summary>The failure ladder: which rung follows a failed attempt. It only decides; each decision is one more paid attempt at most.</summary>
public static class FailureLadder
{
    public static Rung Next(LadderCase failed)
    {
        foreach (var step in Steps(failed))
            if (ModelFor(step, failed) is { } model)
                return new Rung(step, model.Id, [], null);
        return TheEnd(failed);
    }

    private static IReadOnlyList<LadderStep> Steps(LadderCase failed) =>
        failed.Attempts[^1].Fault is { } fault ? FaultRules.Of(fault).Ladder : [LadderStep.Ask];

    private static CatalogueModel? ModelFor(LadderStep step, LadderCase failed)
    {
        if (failed.Attempts.Count >= failed.MaxAttemptsOfAllModels) return null;
        return step switch
        {
            LadderStep.SoundOff when failed is { WithSound: true, Model.Sound: "optional" } && MayRepeat(failed, withSound: false) => failed.Model,
            LadderStep.RetryOnce when MayRepeat(failed, failed.WithSound) => failed.Model,
            LadderStep.OtherModel => failed.StandIns.FirstOrDefault(other => Price(other, failed, failed.WithSound) <= failed.LeftMicros),
            // A later time and other keys cost nothing and are tried before an attempt counts as failed; the rest is the user's.
            _ => null,
        };
    }

    private static bool MayRepeat(LadderCase failed, bool withSound)
    {
        if (failed.Model is not { Retired: false } model || !(Price(model, failed, withSound) <= failed.LeftMicros)) return false;
        var fault = failed.Attempts[^1].Fault;
        // What may have been paid twice already is not tried a third time.
        if (fault == ProviderFaultKind.UnknownOutcome && failed.Attempts.Count(attempt => attempt.Fault == fault) > 1) return false;
        return failed.Attempts.Count(attempt => attempt.Model == model.Id) < failed.MaxAttempts;
    }

    /// <summary>Null when the model cannot make it at all.</summary>
    private static long? Price(CatalogueModel model, LadderCase failed, bool withSound) => failed.Step == ClipStep.Still
        ? model.MinReferenceImages <= failed.References ? model.PriceMicros : null
        : ModelCatalogue.BilledSeconds(model, failed.NeededSeconds) * model.PriceOf(withSound);

    private static Rung TheEnd(LadderCase failed)
    {
        var steps = Steps(failed);
        var model = steps.Contains(LadderStep.OtherModel) ? failed.StandIns.FirstOrDefault(other => Price(other, failed, failed.WithSound) is not null)?.Id : null;
        if (failed.Ordered is { Retired: true }) model ??= failed.Ordered.Successor;
        List<LadderStep> choices = [];
        if (steps.Contains(LadderStep.OfferRewrite)) choices.Add(LadderStep.OfferRewrite);
        if (model is not null) choices.Add(LadderStep.OtherModel);
        return new Rung(LadderStep.Ask, null, [.. choices, LadderStep.Ask], model);
    }
}
