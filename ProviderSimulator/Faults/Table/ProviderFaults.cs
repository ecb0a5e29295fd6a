namespace VideoGen.ProviderSimulator.Faults.Table;

/// <summary>One provider: where it is and what can go wrong there.</summary>
/// <param name="Provider">As in the ledger; its base path is the same word.</param>
public sealed record ProviderFaults(string Provider, params IReadOnlyList<PaidEndpoint> Endpoints)
{
    public PathString Base => "/" + Provider;

    /// <summary>Every kind that can happen anywhere at this provider.</summary>
    public IReadOnlyList<FaultKind> Kinds { get; } = [.. FaultTable.Transport, .. Endpoints.SelectMany(endpoint => endpoint.Kinds).Distinct().Order()];
}
