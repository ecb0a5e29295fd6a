using Microsoft.Extensions.Options;

namespace VideoGen.StorageService.Retention;

/// <summary>Sweeps at the start and at every interval.</summary>
internal sealed partial class RetentionService(
    RetentionSweep sweep, TimeProvider time, IOptions<RetentionOptions> options, ILogger<RetentionService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        do await SweepAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await sweep.RunAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The database or the store is away; the next sweep begins where this one stopped.
            LogFailure(logger, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The retention sweep did not finish")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
