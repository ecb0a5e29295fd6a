using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Persistence;
using VideoGen.ServiceDefaults.Providers;

namespace VideoGen.GenerationService.Slots;

/// <summary>Has those who wait looked at when keys are changed, and when the message that should have done it is overdue.</summary>
public sealed partial class SlotWatch(
    IDbContextFactory<GenerationDbContext> contexts, IBus bus, IOptionsMonitor<ProviderOptions> providers, TimeProvider clock, ILogger<SlotWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(0);
        using var listening = providers.OnChange(_ => changed.Release());
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var isChanged = await changed.WaitAsync(s_period, stoppingToken);
                await WakeAsync(isChanged ? DateTimeOffset.MaxValue : clock.GetUtcNow() - s_period, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogMissed(exception);
            }
        }
    }

    private async Task WakeAsync(DateTimeOffset dueBefore, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var pool in await database.SlotPools.AsNoTracking().Where(pool => pool.WakeAt < dueBefore).ToListAsync(cancellationToken))
            if (pool.Waiting!.Count > 0) await bus.Publish(new GrantSlots(pool.Provider, pool.Model), cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Waiting clips could not be looked at now; they are in a minute.")]
    private partial void LogMissed(Exception exception);
}
