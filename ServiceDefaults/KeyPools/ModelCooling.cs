namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>A key rests for one model.</summary>
/// <param name="Strikes">Times in a row that the provider was busy without saying for how long.</param>
public sealed record ModelCooling(string Model, DateTimeOffset Until, int Strikes);
