using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.PaidCalls;

public static class PaidCallModel
{
    internal const string CallsTable = "paid_calls";
    internal const string AllowancesTable = "spending_allowances";

    /// <summary>The ledger's aggregates; call it in <c>DescribeModel</c> of a service that pays.</summary>
    public static ModelBuilder AddPaidCalls(this ModelBuilder model)
    {
        model.Entity<PaidCall>(call =>
        {
            call.ToTable(CallsTable);
            call.HasKey(x => x.Id);
            call.Property(x => x.Id).ValueGeneratedNever();
            call.HasIndex(x => x.Key).IsUnique();
            call.HasIndex(x => x.RunId);
            call.Property(x => x.State).HasConversion<string>();
            call.Document(x => x.Failure);
        });
        model.Entity<SpendingAllowance>(allowance =>
        {
            allowance.ToTable(AllowancesTable);
            allowance.HasKey(x => x.RunId);
            allowance.Property(x => x.RunId).ValueGeneratedNever();
        });
        return model;
    }

    internal static async Task<PaidCallEntry> EntryOfAsync(this ServiceDbContext database, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var call = await database.Set<PaidCall>().FirstOrDefaultAsync(call => call.Id == id, cancellationToken)
            ?? throw new InvalidOperationException($"There is no paid call {id}.");
        var allowance = await database.Set<SpendingAllowance>().FirstAsync(row => row.RunId == call.RunId, cancellationToken);
        return new PaidCallEntry(call, allowance, now);
    }
}
