using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;
using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>Keeps what calls tell about keys. A call that worked costs one read, and no write unless something was held against its key.</summary>
internal sealed partial class KeyHealthReports<TContext>(
    ShortTransactions<TContext> transactions, TimeProvider clock, ILogger<KeyHealthReports<TContext>> logger) : IKeyHealth
    where TContext : ServiceDbContext
{
    public async Task ReportAsync(
        string provider, ProviderKey key, string model, ProviderFaultKind? fault, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        if (fault is not null && !KeyHealth.IsTold(fault, retryAfter)) return;
        var pause = await transactions.RunAsync(async database =>
        {
            var now = clock.GetUtcNow();
            var id = KeyHealth.IdOf(provider, key.Fingerprint);
            var row = await database.Set<KeyHealth>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
            if (row is null)
            {
                if (fault is null) return null;
                database.Add(row = new KeyHealth { Id = id, Provider = provider, Fingerprint = key.Fingerprint, Owner = key.Owner });
            }

            row.Report(model, fault, retryAfter, now);
            return row.FindPause(model, now);
        }, ShortTransactions<TContext>.Patience, cancellationToken);
        if (fault is not null && pause is not null) LogPause(provider, key, model, pause.Reason, pause.Until);
    }

    [LoggerMessage(LogLevel.Warning, "Key {Key} of {Provider} rests for {Model} until {Until:O}: {Reason}.")]
    private partial void LogPause(string provider, ProviderKey key, string model, ProviderFaultKind reason, DateTimeOffset until);
}
