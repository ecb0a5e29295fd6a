using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ServiceDefaults.Plans;

/// <summary>The model of each kind of sound: the catalogue's default, or the first of its failover list that can be had.</summary>
internal sealed class SoundModels(ModelCatalogue catalogue, Func<CatalogueModel, bool> isAvailable)
{
    public CatalogueModel Speech => Choose("speech");

    public CatalogueModel Music => Choose("music");

    public CatalogueModel Effects => Choose("effects");

    private CatalogueModel Choose(string capability)
    {
        var wanted = catalogue.Default(capability);
        return catalogue.StandIns(wanted).Prepend(wanted).FirstOrDefault(isAvailable) ?? wanted;
    }
}
