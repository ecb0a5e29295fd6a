using System.Diagnostics.CodeAnalysis;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProjectService.Models;

/// <summary>A model as a chooser needs it: what it takes and costs (micro-dollars per unit), and whether it can be had.</summary>
public sealed record ModelView : CatalogueModel
{
    [SetsRequiredMembers]
    public ModelView(CatalogueModel model, ModelAvailability availability, ProviderSettings providers) : base(model)
    {
        Available = availability.IsAvailable(model);
        Simulated = providers.IsSimulated(model.Provider);
        UnavailableBecause = availability.Because(model);
    }

    public bool Available { get; }

    /// <summary>A simulator stands in for the provider: nothing real is made or charged.</summary>
    public bool Simulated { get; }

    /// <summary>What to do about it, in words; null while the model is available.</summary>
    public string? UnavailableBecause { get; }
}
