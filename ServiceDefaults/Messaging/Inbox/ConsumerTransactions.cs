using MassTransit;
using MassTransit.Configuration;
using MassTransit.DependencyInjection;
using MassTransit.JobService;
using MassTransit.Transports;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging.Inbox;

/// <summary>Puts every consumer and saga of an endpoint into a <see cref="ConsumerTransaction{TContext}"/>.</summary>
internal sealed class ConsumerTransactions<TContext>(IReceiveEndpointConfigurator endpoint, IRegistrationContext registration)
    : IConsumerConfigurationObserver, ISagaConfigurationObserver where TContext : ServiceDbContext
{
    public void ConsumerConfigured<TConsumer>(IConsumerConfigurator<TConsumer> configurator) where TConsumer : class
    {
    }

    public void ConsumerMessageConfigured<TConsumer, TMessage>(IConsumerMessageConfigurator<TConsumer, TMessage> configurator)
        where TConsumer : class
        where TMessage : class => AddFilters<TConsumer, TMessage>((IConsumerMessageConfigurator<TMessage>)configurator);

    public void SagaConfigured<TSaga>(ISagaConfigurator<TSaga> configurator) where TSaga : class, ISaga
    {
    }

    public void StateMachineSagaConfigured<TInstance>(ISagaConfigurator<TInstance> configurator, SagaStateMachine<TInstance> stateMachine)
        where TInstance : class, ISaga, SagaStateMachineInstance
    {
    }

    public void SagaMessageConfigured<TSaga, TMessage>(ISagaMessageConfigurator<TSaga, TMessage> configurator)
        where TSaga : class, ISaga
        where TMessage : class => AddFilters<TSaga, TMessage>((ISagaMessageConfigurator<TMessage>)configurator);

    // The configurators are cast, not asked for their message configurator: that one sits inside the saga repository.
    private void AddFilters<TConsumer, TMessage>(IPipeConfigurator<ConsumeContext<TMessage>> message)
        where TConsumer : class
        where TMessage : class
    {
        var consumerId = JobMetadataCache<TConsumer, TMessage>.GenerateJobTypeId(endpoint.InputAddress.GetEndpointName());
        message.AddPipeSpecification(new FilterPipeSpecification<ConsumeContext<TMessage>>(new ProjectTraceFilter<TMessage>(registration)));
        message.AddPipeSpecification(new FilterPipeSpecification<ConsumeContext<TMessage>>(
            new ConsumerTransactionFilter<TContext, TMessage>(new ConsumeScopeProvider(registration), consumerId)));
    }
}
