using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Planning;

/// <summary>A video model that a plan may choose.</summary>
public sealed record ModelFacts(string Id, string Name, IReadOnlyList<int> DurationsSeconds, int MaxPromptLength, long PriceMicrosPerSecond)
{
    public static IReadOnlyList<ModelFacts> Of(ModelCatalogue catalogue) =>
    [
        .. catalogue.Models.Where(model => model is { Capability: "video", Retired: false })
            .Select(model => new ModelFacts(model.Id, model.Name, model.Durations, model.MaxPromptLength, model.PriceMicros)),
    ];
}
