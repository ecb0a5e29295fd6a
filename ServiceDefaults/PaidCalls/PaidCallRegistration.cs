using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.PaidCalls;

public static class PaidCallRegistration
{
    /// <summary>
    /// <see cref="IPaidCalls"/> on the service's database. The context describes <see cref="PaidCallModel.AddPaidCalls"/>, a migration
    /// calls <see cref="PaidCallTables.CreatePaidCallTables"/>.
    /// </summary>
    public static WebApplicationBuilder AddPaidCalls<TContext>(this WebApplicationBuilder builder) where TContext : ServiceDbContext
    {
        builder.Services.TryAddSingleton<ShortTransactions<TContext>>();
        builder.Services.AddSingleton<PaidCallLease<TContext>>();
        builder.Services.AddSingleton<PaidCallSubmission<TContext>>();
        builder.Services.AddSingleton<IPaidCalls, PaidCallLedger<TContext>>();
        return builder;
    }
}
