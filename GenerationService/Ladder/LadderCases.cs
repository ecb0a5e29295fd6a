using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Ladder;

/// <summary>Looks up what the ladder needs to know of a clip whose attempt failed.</summary>
public sealed class LadderCases(
    ModelCatalogue catalogue, ProviderChoice providers, IProviderKeys keys, RunMoney money, IOptions<GenerationOptions> options)
{
    public async Task<LadderCase> OfAsync(ClipSagaState clip, CancellationToken cancellationToken)
    {
        LadderAttempt[] attempts =
            [.. (clip.Errors ?? []).Where(error => error.Step == clip.Step).Select(error => new LadderAttempt(error.Model, error.Fault))];
        return new LadderCase
        {
            Step = clip.Step,
            Attempts = attempts,
            Model = catalogue.Find(clip.Model),
            Ordered = catalogue.Find(clip.Ordered.Model),
            WithSound = clip.WithSound,
            StandIns = [.. StandIns(clip, attempts)],
            NeededSeconds = clip.Ordered.NeededSeconds,
            References = clip.Ordered.CharacterImagePath is null ? 0 : 1,
            LeftMicros = await money.LeftForAsync(clip, cancellationToken),
            MaxAttempts = options.Value.MaxAttempts,
            MaxAttemptsOfAllModels = options.Value.MaxAttemptsOfAllModels,
        };
    }

    /// <summary>By the first choice's list: a stand-in's own list would lead further and further away.</summary>
    private IEnumerable<CatalogueModel> StandIns(ClipSagaState clip, LadderAttempt[] attempts)
    {
        if (catalogue.Find(clip.Step == ClipStep.Still ? attempts[0].Model : clip.Ordered.Model) is not { } first) return [];
        var others = catalogue.StandIns(first);
        if (first.Successor is { } id && catalogue.Find(id) is { Retired: false } successor) others = others.Append(successor);
        var failed = catalogue.Find(clip.Model)?.Provider;
        return others
            .Where(other => attempts.All(attempt => attempt.Model != other.Id))
            .Where(other => !IsTheProvidersTrouble(attempts[^1].Fault) || other.Provider != failed)
            .Where(other => providers.Of(other) is not null && keys.Of(other.Provider).Count > 0);
    }

    /// <summary>All models of a provider share its keys and its door.</summary>
    private static bool IsTheProvidersTrouble(ProviderFaultKind? fault) =>
        fault is ProviderFaultKind.Transient or ProviderFaultKind.OutOfCredit or ProviderFaultKind.KeyRevoked;
}
