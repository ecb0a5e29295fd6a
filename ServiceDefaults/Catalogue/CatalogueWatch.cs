using Microsoft.Extensions.Options;

namespace VideoGen.ServiceDefaults.Catalogue;

/// <summary>
/// Takes over the operator's catalogue whenever its file has changed. Looking at it by the clock also sees changes of mounted volumes,
/// which send no notice.
/// </summary>
internal sealed partial class CatalogueWatch(ModelCatalogue catalogue, IOptions<CatalogueOptions> options, TimeProvider time, ILogger<CatalogueWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.File is not { Length: > 0 } file) return;
        // Unknown at first: the file may have changed since the start read it.
        (DateTime, long)? seen = null;
        using var timer = new PeriodicTimer(options.Value.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var stamp = CatalogueFile.Stamp(file);
            if (stamp == seen) continue;
            seen = stamp;
            TakeOver(file);
        }
    }

    private void TakeOver(string file)
    {
        try
        {
            catalogue.Replace(CatalogueFile.Read(file));
            LogTakenOver(logger, file, catalogue.Models.Count);
        }
        catch (CatalogueException exception)
        {
            LogRefused(logger, exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The model catalogue {File} with {Count} models counts from now on")]
    private static partial void LogTakenOver(ILogger logger, string file, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The model catalogue stays as it was. {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
