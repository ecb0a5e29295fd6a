using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Catalogue;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Tasks;

/// <summary>Finds who answers for a task, with the key that submitted it.</summary>
public sealed class ProviderTasks(ModelCatalogue catalogue, ProviderChoice providers, IProviderKeys keys)
{
    public ProviderTask Of(string model, string taskId, string keyFingerprint)
    {
        if (catalogue.Find(model) is not { } entry || providers.Of(entry) is not { } provider) return ProviderTask.OutOfReach;
        return keys.Find(entry.Provider, keyFingerprint) is { } key
            ? new ProviderTask(provider, new TaskAddress(taskId, model, key))
            : ProviderTask.OutOfReach;
    }
}
