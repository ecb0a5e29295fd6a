namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>What models say of each other: every name has to lead somewhere.</summary>
internal static class CatalogueReferences
{
    public static IEnumerable<CatalogueFault> Check(CatalogueModel model, IReadOnlyList<CatalogueModel> models)
    {
        CatalogueModel? Find(string id) => models.FirstOrDefault(candidate => candidate.Id == id);
        CatalogueFault Fault(string field, string message) => new(model.Id, field, message);

        if (!ReferenceEquals(Find(model.Id), model)) yield return Fault("id", "Is there twice.");
        if (model is { Retired: true, Successor: null }) yield return Fault("successor", "A retired model names the one that replaces it.");
        if (model.Successor is { } next)
        {
            if (Find(next) is not { } successor) yield return Fault("successor", $"There is no model {next}.");
            else if (successor.Retired) yield return Fault("successor", $"{next} is retired itself.");
            else if (successor.Capability != model.Capability) yield return Fault("successor", $"{next} is for {successor.Capability}, not for {model.Capability}.");
        }

        foreach (var id in model.Failover)
        {
            if (id == model.Id) yield return Fault("failover", "A model cannot stand in for itself.");
            else if (Find(id) is not { } other) yield return Fault("failover", $"There is no model {id}.");
            else if (other.Capability != model.Capability) yield return Fault("failover", $"{id} is for {other.Capability}, not for {model.Capability}.");
        }
    }
}
