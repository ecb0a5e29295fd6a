namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>A catalogue cannot be used; the message names every model and field at fault.</summary>
public sealed class CatalogueException(string source, IReadOnlyList<CatalogueFault> faults)
    : Exception($"The model catalogue {source} cannot be used:\n{string.Join('\n', faults.Select(fault => $"- {fault}"))}")
{
    public IReadOnlyList<CatalogueFault> Faults { get; } = faults;
}
