using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.ProviderSimulator.Google.Jobs;

/// <summary>A request that passed every check.</summary>
/// <param name="Pictures">The first frame first, or what appears in the clip.</param>
public sealed record VideoOrder(CatalogueModel Model, string Prompt, IReadOnlyList<byte[]> Pictures, bool HasFirstFrame, int Seconds, string Ratio, string Resolution, bool HasSound)
{
    /// <summary>As given; null for the request's hash.</summary>
    public string? Seed { get; init; }
    public int Samples { get; init; } = 1;
    public bool Inline { get; init; }
}
