using VideoGen.GenerationService.Providers;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Tasks;

/// <summary>One task at its provider.</summary>
public sealed class ProviderTask
{
    /// <summary>Its key or its model was taken out of the configuration while it ran: nobody can ask for it until they are back.</summary>
    public static readonly ProviderTask OutOfReach = new(null, null);

    private readonly ITaskProvider? _provider;
    private readonly TaskAddress? _address;

    public ProviderTask(ITaskProvider? provider, TaskAddress? address) => (_provider, _address) = (provider, address);

    /// <summary>Null when it is out of reach.</summary>
    public ProviderKey? Key => _address?.Key;

    /// <inheritdoc cref="ITaskProvider.ReadTaskAsync"/>
    public Task<TaskReading> ReadAsync(CancellationToken cancellationToken) =>
        _provider?.ReadTaskAsync(_address!, cancellationToken) ?? Task.FromResult(new TaskReading(TaskStatus.Unreachable));

    /// <inheritdoc cref="ITaskProvider.CancelTaskAsync"/>
    public Task CancelAsync(CancellationToken cancellationToken) => _provider?.CancelTaskAsync(_address!, cancellationToken) ?? throw NoKey();

    /// <inheritdoc cref="ITaskProvider.SaveOutputAsync"/>
    public Task SaveOutputAsync(TaskReading reading, string path, CancellationToken cancellationToken) =>
        _provider?.SaveOutputAsync(_address!, reading, path, cancellationToken) ?? throw NoKey();

    private static HttpRequestException NoKey() => new("The key that submitted the task is not configured any more.");
}
