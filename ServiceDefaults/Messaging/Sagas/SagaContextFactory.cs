using MassTransit;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Sagas;

/// <summary>Finds the instances of a message, by correlation id or by query, in the scope of its consumer transaction.</summary>
internal sealed class SagaContextFactory<TContext, TSaga>(TContext database, ISagaConsumeContextFactory<TContext, TSaga> factory)
    : ISagaRepositoryContextFactory<TSaga>, ILoadSagaRepositoryContextFactory<TSaga>, IQuerySagaRepositoryContextFactory<TSaga>
    where TContext : ServiceDbContext
    where TSaga : class, ISaga, IVersioned
{
    public Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<TSaga, T>> next) where T : class =>
        next.Send(new SagaContext<TContext, TSaga, T>(database, context, factory));

    public async Task SendQuery<T>(ConsumeContext<T> context, ISagaQuery<TSaga> query, IPipe<SagaRepositoryQueryContext<TSaga, T>> next) where T : class
    {
        var instances = await database.Set<TSaga>().Where(query.FilterExpression).ToListAsync(context.CancellationToken);
        await next.Send(new LoadedSagaRepositoryQueryContext<TSaga, T>(new SagaContext<TContext, TSaga, T>(database, context, factory), instances));
    }

    public Task<T> Execute<T>(Func<LoadSagaRepositoryContext<TSaga>, Task<T>> asyncMethod, CancellationToken cancellationToken = default) where T : class =>
        asyncMethod(new SagaReader<TContext, TSaga>(database, cancellationToken));

    public Task<T> Execute<T>(Func<QuerySagaRepositoryContext<TSaga>, Task<T>> asyncMethod, CancellationToken cancellationToken = default) where T : class =>
        asyncMethod(new SagaReader<TContext, TSaga>(database, cancellationToken));

    public void Probe(ProbeContext context) => context.Add("persistence", "entity-framework");
}
