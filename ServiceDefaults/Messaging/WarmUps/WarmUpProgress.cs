using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace VideoGen.ServiceDefaults.Messaging.WarmUps;

/// <summary>Whether this process has handled its first message; until then it is not ready.</summary>
internal sealed class WarmUpProgress : IHealthCheck
{
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Finished => _finished.Task;

    public void Finish() => _finished.TrySetResult();

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_finished.Task.IsCompleted ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The first message has not been handled yet."));
}
