using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.AnalysisService.Planning;

/// <summary>A video model that a plan may choose.</summary>
public sealed record ModelFacts(string Id, string Name, IReadOnlyList<int> DurationsSeconds, int MaxPromptLength, long PriceMicrosPerSecond)
{
    /// <param name="catalogue">What is offered.</param>
    /// <param name="allowed">Ids that can be had; empty for all.</param>
    public static IReadOnlyList<ModelFacts> Of(ModelCatalogue catalogue, IReadOnlyCollection<string> allowed) =>
    [
        .. catalogue.Models.Where(model => model is { Capability: "video", Retired: false } && (allowed.Count == 0 || allowed.Contains(model.Id)))
            .Select(model => new ModelFacts(model.Id, model.Name, model.Durations, model.MaxPromptLength, model.PriceMicros)),
    ];
}
