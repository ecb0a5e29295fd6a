using System.Text.Json;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>The models of <c>models.json</c>: what they take and what they cost.</summary>
public sealed class ModelCatalogue(IReadOnlyList<CatalogueModel> models)
{
    public IReadOnlyList<CatalogueModel> Models { get; } = models;

    /// <summary>The catalogue that ships with the product.</summary>
    public static ModelCatalogue BuiltIn()
    {
        using var stream = typeof(ModelCatalogue).Assembly.GetManifestResourceStream("models.json")
            ?? throw new InvalidOperationException("models.json is missing from the assembly.");
        return new ModelCatalogue(JsonSerializer.Deserialize<List<CatalogueModel>>(stream, ApiJson.Options) ?? []);
    }

    public CatalogueModel? Find(string id) => Models.FirstOrDefault(model => model.Id == id);

    public CatalogueModel Default(string capability) => Models.First(model => model.Capability == capability && model is { Default: true, Retired: false });

    /// <summary>Who may stand in for a model, in order: its failover list without what is unknown, retired or of another capability.</summary>
    public IEnumerable<CatalogueModel> StandIns(CatalogueModel model) =>
        model.Failover.Select(Find).OfType<CatalogueModel>().Where(other => !other.Retired && other.Capability == model.Capability);

    /// <summary>The shortest duration on the model's grid that holds <paramref name="seconds"/>, in whole billed seconds; null when none does.</summary>
    public static int? BilledSeconds(CatalogueModel model, double seconds)
    {
        foreach (var duration in model.Durations)
            if (duration >= seconds - 1e-6) return duration;
        return null;
    }
}
