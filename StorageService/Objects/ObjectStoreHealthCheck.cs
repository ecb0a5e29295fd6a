using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace VideoGen.StorageService.Objects;

/// <summary>An exception becomes "unhealthy" by the framework.</summary>
internal sealed class ObjectStoreHealthCheck(IObjectStore objects) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await objects.EnsureReachableAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
