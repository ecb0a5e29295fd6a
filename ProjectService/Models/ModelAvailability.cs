using VideoGen.ServiceDefaults.Api;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProjectService.Models;

/// <summary>Whether a model can be bought from now, and what stands in the way.</summary>
public sealed class ModelAvailability(ModelCatalogue catalogue, ProviderSettings providers)
{
    public bool IsAvailable(CatalogueModel model) => !model.Retired && providers.IsAvailable(model.Provider);

    /// <summary>The model, or the first of its failover list that can be had; the model itself when none can.</summary>
    public CatalogueModel Choose(CatalogueModel model) => catalogue.StandIns(model).Prepend(model).FirstOrDefault(IsAvailable) ?? model;

    /// <summary>Video models that a plan may choose.</summary>
    public IReadOnlyList<string> VideoModels => [.. catalogue.Models.Where(model => model.Capability == "video" && IsAvailable(model)).Select(model => model.Id)];

    /// <summary>Null while the model can be had.</summary>
    public string? Because(CatalogueModel model) => Refusal(model)?.Message;

    /// <summary>422 when the model cannot be bought from: <c>model-retired</c> with its successor, <c>model-unavailable</c> with the setting; null when it can.</summary>
    public ProblemException? Refusal(CatalogueModel model)
    {
        if (model.Retired)
            return Refused("model-retired", $"{model.Name} is no longer offered. Take {model.Successor} instead.", "successor", model.Successor);
        if (providers.IsAvailable(model.Provider)) return null;
        var setting = providers.SettingOf(model.Provider);
        return Refused("model-unavailable", $"{model.Name} is not set up here. Set {setting}, or take another model.", "setting", setting);
    }

    /// <exception cref="ProblemException">422 <c>model-unknown</c>, <c>model-retired</c> or <c>model-unavailable</c>.</exception>
    public void RequireVideoModel(string id)
    {
        if (catalogue.Find(id) is not { Capability: "video" } model)
            throw Refused("model-unknown", $"There is no video model {id}. Take {catalogue.Default("video").Id}, or ask /api/models for all.", "successor", catalogue.Default("video").Id);
        if (Refusal(model) is { } refusal) throw refusal;
    }

    private static ProblemException Refused(string code, string detail, string name, string? value) => new(StatusCodes.Status422UnprocessableEntity, code, detail)
    {
        Extensions = new Dictionary<string, object?> { [name] = value },
    };
}
