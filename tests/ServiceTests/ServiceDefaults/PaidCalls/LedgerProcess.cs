using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceTests.ServiceDefaults.PaidCalls;

/// <summary>One replica of a paying service: its own container on a shared database.</summary>
internal sealed class LedgerProcess : IAsyncDisposable
{
    private readonly WebApplication _app;

    public LedgerProcess(string connectionString, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ConnectionStrings:ledger-db"] = connectionString;
        builder.Services.TryAddSingleton(clock ?? TimeProvider.System);
        builder.AddServiceDatabase<LedgerContext>("ledger-db");
        builder.AddPaidCalls<LedgerContext>();
        _app = builder.Build();
    }

    public IPaidCalls Calls => _app.Services.GetRequiredService<IPaidCalls>();

    public async Task MigrateAsync()
    {
        await using var database = await OpenAsync();
        await database.Database.MigrateAsync();
    }

    public Task<LedgerContext> OpenAsync() => _app.Services.GetRequiredService<IDbContextFactory<LedgerContext>>().CreateDbContextAsync();

    public async Task<(long Allowance, long Reserved, long Spent)> AllowanceAsync(Guid runId)
    {
        await using var database = await OpenAsync();
        var row = await database.Set<SpendingAllowance>().AsNoTracking().SingleAsync(row => row.RunId == runId);
        return (row.AllowanceMicros, row.ReservedMicros, row.SpentMicros);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
