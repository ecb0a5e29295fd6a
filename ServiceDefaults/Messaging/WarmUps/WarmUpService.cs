using MassTransit;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.WarmUps;

/// <summary>
/// Sends one message through outbox, broker, inbox and a consumer before the process says that it is ready: the first pass through
/// that code takes most of a second, and a user should not be the one who waits for it.
/// </summary>
internal sealed partial class WarmUpService<TContext>(
    IBusControl bus, IServiceScopeFactory scopes, MessagingInstance instance, WarmUpProgress progress, TimeProvider time, ILogger<WarmUpService<TContext>> logger)
    : BackgroundService where TContext : ServiceDbContext
{
    private const int Attempts = 5;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, stoppingToken);
        for (var attempt = 1; attempt <= Attempts && !progress.Finished.IsCompleted; attempt++)
        {
            try
            {
                await SendAsync(stoppingToken);
                await progress.Finished.WaitAsync(s_patience, time, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotWarm(exception, attempt);
            }
        }

        // Slow, not broken: what is broken is the business of the other health checks.
        progress.Finish();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IPublishEndpoint>().Publish(new WarmUp(instance.Id), cancellationToken);
        await scope.ServiceProvider.GetRequiredService<TContext>().SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The warm-up message did not come back at attempt {Attempt}.")]
    private partial void LogNotWarm(Exception exception, int attempt);
}
