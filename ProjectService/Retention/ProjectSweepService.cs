using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace VideoGen.ProjectService.Retention;

public sealed partial class ProjectSweepService(
    IServiceScopeFactory scopes, IOptions<RetentionOptions> options, TimeProvider time, ILogger<ProjectSweepService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var expired = await scope.ServiceProvider.GetRequiredService<ProjectSweep>().RunAsync(stoppingToken);
                if (expired > 0) LogExpired(logger, expired);
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or DbUpdateException or TimeoutException or InvalidOperationException)
            {
                // The next tick begins again where this one stopped.
                LogFailed(logger, exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} projects expired")]
    private static partial void LogExpired(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sweep for expired projects failed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
