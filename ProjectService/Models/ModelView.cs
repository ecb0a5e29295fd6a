namespace VideoGen.ProjectService.Models;

/// <summary>A model that can be chosen, its price in micro-dollars per unit.</summary>
public sealed record ModelView(
    string Id, string Provider, string Capability, string Name, IReadOnlyList<int> Durations, long PriceMicros, string PriceUnit, string PriceDate,
    bool Retired, string? Successor, bool Default, bool Simulated);
