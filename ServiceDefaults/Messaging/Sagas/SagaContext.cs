using MassTransit;
using MassTransit.Context;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Sagas;

/// <summary>
/// One saga on the scoped context. Nothing is saved here: instances are marked, and the consumer's transaction commits them with
/// everything else. A conflict shows there, and the retry outside loads afresh.
/// </summary>
internal sealed class SagaContext<TContext, TSaga, TMessage>(
    TContext database, ConsumeContext<TMessage> context, ISagaConsumeContextFactory<TContext, TSaga> factory)
    : ConsumeContextScope<TMessage>(context), SagaRepositoryContext<TSaga, TMessage>
    where TContext : ServiceDbContext
    where TSaga : class, ISaga, IVersioned
    where TMessage : class
{
    public Task<SagaConsumeContext<TSaga, TMessage>> Add(TSaga instance) => CreateAsync(instance, SagaConsumeContextMode.Add);

    /// <returns>Null when the saga exists: it is loaded instead.</returns>
    public async Task<SagaConsumeContext<TSaga, TMessage>?> Insert(TSaga instance)
    {
        if (await database.Set<TSaga>().AnyAsync(saga => saga.CorrelationId == instance.CorrelationId, CancellationToken)) return null;
        database.Add(instance);
        return await CreateAsync(instance, SagaConsumeContextMode.Insert);
    }

    public async Task<SagaConsumeContext<TSaga, TMessage>?> Load(Guid correlationId)
    {
        var instance = await database.Set<TSaga>().FirstOrDefaultAsync(saga => saga.CorrelationId == correlationId, CancellationToken);
        return instance is null ? null : await CreateAsync(instance, SagaConsumeContextMode.Load);
    }

    public Task Save(SagaConsumeContext<TSaga> context)
    {
        database.Add(context.Saga);
        return Task.CompletedTask;
    }

    public Task Update(SagaConsumeContext<TSaga> context)
    {
        // Also when no property changed: what the saga decided rests on the state it has read.
        var entry = database.Entry(context.Saga);
        if (entry.State != EntityState.Added) entry.Property(saga => saga.Version).IsModified = true;
        return Task.CompletedTask;
    }

    public Task Delete(SagaConsumeContext<TSaga> context)
    {
        database.Remove(context.Saga);
        return Task.CompletedTask;
    }

    public Task Discard(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

    public Task Undo(SagaConsumeContext<TSaga> context)
    {
        database.Entry(context.Saga).State = EntityState.Unchanged;
        return Task.CompletedTask;
    }

    public Task<SagaConsumeContext<TSaga, T>> CreateSagaConsumeContext<T>(ConsumeContext<T> consumeContext, TSaga instance, SagaConsumeContextMode mode) where T : class =>
        factory.CreateSagaConsumeContext(database, consumeContext, instance, mode);

    private Task<SagaConsumeContext<TSaga, TMessage>> CreateAsync(TSaga instance, SagaConsumeContextMode mode) =>
        factory.CreateSagaConsumeContext(database, this, instance, mode);
}
