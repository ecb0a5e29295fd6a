using MassTransit;
using MassTransit.DependencyInjection;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Inbox;

/// <summary>Opens the scope of one attempt; a retry gets a fresh one, so nothing of a failed attempt survives.</summary>
internal sealed class ConsumerTransactionFilter<TContext, TMessage>(IConsumeScopeProvider scopes, Guid consumerId) : IFilter<ConsumeContext<TMessage>>
    where TContext : ServiceDbContext
    where TMessage : class
{
    public async Task Send(ConsumeContext<TMessage> context, IPipe<ConsumeContext<TMessage>> next)
    {
        await using var scope = await scopes.GetScope(context);
        await scope.GetService<ConsumerTransaction<TContext>>().RunAsync(scope, consumerId, next);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("consumerTransaction");
}
