using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Providers;

/// <summary>A task at a provider, with the key that submitted it: a job stays with its key.</summary>
/// <param name="TaskId">The provider's own id: a task id, an operation's name, an interaction id.</param>
/// <param name="Model">A catalogue id.</param>
public sealed record TaskAddress(string TaskId, string Model, ProviderKey Key);
