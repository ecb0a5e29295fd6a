using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.AudioService.Providers;

/// <summary>A task at a provider, with the key that submitted it.</summary>
/// <param name="TaskId">As the ledger keeps it.</param>
public sealed record SoundTask(string TaskId, ProviderKey Key);
