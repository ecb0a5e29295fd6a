using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Plans;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.AudioService.Purchases;

/// <summary>Which model makes the next attempt, by the failure ladder of what went wrong.</summary>
public sealed class PurchaseLadder(ModelCatalogue catalogue, IProviderKeys keys)
{
    private const int MostAttempts = 4;

    /// <summary>Whether there is a key for a model's provider.</summary>
    public bool IsAvailable(CatalogueModel model) => keys.Of(model.Provider).Count > 0;

    /// <param name="wanted">What is to be bought.</param>
    /// <param name="attempts">All that ended, oldest first.</param>
    /// <param name="blocked">Models that no key opens now.</param>
    /// <returns>Null when nothing more is bought without the user's word.</returns>
    public CatalogueModel? Next(SoundPurchase wanted, IReadOnlyList<PaidCall> attempts, IReadOnlySet<string> blocked)
    {
        var choices = catalogue.StandIns(wanted.Model).Prepend(wanted.Model).Where(model => IsAvailable(model) && !blocked.Contains(model.Id)).ToList();
        if (attempts.Count == 0) return choices.FirstOrDefault();
        if (attempts.Count >= MostAttempts || attempts[^1].Fault() is not { } fault) return null;
        foreach (var step in FaultRules.Of(fault).Ladder)
        {
            if (step == LadderStep.RetryOnce && attempts.Count(attempt => attempt.Model == attempts[^1].Model) == 1
                && choices.Find(model => model.Id == attempts[^1].Model) is { } same) return same;
            if (step == LadderStep.OtherModel && choices.Find(model => attempts.All(attempt => attempt.Model != model.Id)) is { } other) return other;
        }

        return null;
    }
}
