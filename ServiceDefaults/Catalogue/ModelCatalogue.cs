namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>The models that can be bought: what they take and what they cost. Answers from the newest catalogue that was found sound.</summary>
public sealed class ModelCatalogue(IReadOnlyList<CatalogueModel> models)
{
    private volatile IReadOnlyList<CatalogueModel> _models = models;

    /// <summary>One list that never changes; a new catalogue is a new list.</summary>
    public IReadOnlyList<CatalogueModel> Models => _models;

    /// <summary>The catalogue that ships with the product.</summary>
    /// <exception cref="CatalogueException">It is not sound.</exception>
    public static ModelCatalogue BuiltIn()
    {
        using var stream = typeof(ModelCatalogue).Assembly.GetManifestResourceStream("models.json")
            ?? throw new InvalidOperationException("models.json is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return new ModelCatalogue(CatalogueReading.Read(reader.ReadToEnd(), "the built-in models.json"));
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

    /// <summary>From now on this list answers.</summary>
    /// <param name="models">Sound by <see cref="CatalogueRules"/>.</param>
    internal void Replace(IReadOnlyList<CatalogueModel> models) => _models = models;
}
