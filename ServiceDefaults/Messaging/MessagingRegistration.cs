using MassTransit;
using MassTransit.Configuration;
using MassTransit.DependencyInjection;
using MassTransit.Saga;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Configuration;
using VideoGen.ServiceDefaults.Messaging.Failures;
using VideoGen.ServiceDefaults.Messaging.Inbox;
using VideoGen.ServiceDefaults.Messaging.Outbox;
using VideoGen.ServiceDefaults.Messaging.Sagas;
using VideoGen.ServiceDefaults.Messaging.Scheduling;
using VideoGen.ServiceDefaults.Messaging.WarmUps;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging;

public static class MessagingRegistration
{
    private const string WarmUpQueue = "warm-up";
    private const int DeliveryLimit = 20;

    /// <summary>
    /// MassTransit on RabbitMQ (<c>ConnectionStrings__messaging</c>): quorum queues, publisher confirms, kebab-case names, short
    /// retries inside scheduled redelivery, error queues. A consumer's database changes, what it publishes and its "seen this
    /// message" commit together through <typeparamref name="TContext"/>; a publish from an HTTP handler leaves with the handler's
    /// <c>SaveChangesAsync</c>.
    /// </summary>
    public static WebApplicationBuilder AddMessaging<TContext>(this WebApplicationBuilder builder, Action<IBusRegistrationConfigurator> configure)
        where TContext : ServiceDbContext
    {
        var connectionString = builder.Configuration.GetConnectionString("messaging")
            ?? throw new InvalidOperationException("Set ConnectionStrings__messaging to the RabbitMQ address, amqp://user:password@host:port.");
        builder.AddValidatedOptions<MessagingOptions>(MessagingOptions.Section);
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(builder.Configuration[$"{MessagingOptions.Section}:{nameof(MessagingOptions.EndpointPrefix)}"], false));
            configure(bus);
            bus.AddConsumer<WarmUpConsumer>().Endpoint(endpoint =>
            {
                endpoint.Name = WarmUpQueue;
                endpoint.InstanceId = $"-{Guid.NewGuid():N}";
                endpoint.Temporary = true;
            });
            bus.AddConfigureEndpointsCallback((registration, queue, endpoint) => ConfigureEndpoint<TContext>(registration, queue, endpoint));
            bus.UsingRabbitMq((registration, rabbit) =>
            {
                rabbit.Host(new Uri(connectionString), host => host.PublisherConfirmation = true);
                rabbit.ConfigureEndpoints(registration);
            });
        });
        builder.Services.AddOptions<MassTransitHostOptions>().Configure(host =>
        {
            // The service starts without a broker and connects when there is one.
            host.WaitUntilStarted = false;
            // In order: consumers, then the bus, then the host (25 s), then whoever runs the process.
            host.ConsumerStopTimeout = TimeSpan.FromSeconds(15);
            host.StopTimeout = TimeSpan.FromSeconds(20);
        });
        AddTransactions<TContext>(builder.Services);
        return builder;
    }

    /// <summary>A state machine whose instances live in <typeparamref name="TContext"/>, one row each, updated under its version.</summary>
    public static void AddPersistentSaga<TStateMachine, TState, TContext>(this IBusRegistrationConfigurator bus)
        where TStateMachine : class, SagaStateMachine<TState>
        where TState : class, SagaStateMachineInstance, IVersioned
        where TContext : ServiceDbContext =>
        bus.AddSagaStateMachine<TStateMachine, TState>().Repository(repository =>
        {
            repository.AddScoped<SagaContextFactory<TContext, TState>>();
            repository.RegisterLoadSagaRepository<TState, SagaContextFactory<TContext, TState>>();
            repository.RegisterQuerySagaRepository<TState, SagaContextFactory<TContext, TState>>();
            repository.RegisterSagaRepository<TState, TContext, SagaConsumeContextFactory<TContext, TState>, SagaContextFactory<TContext, TState>>();
        });

    private static void ConfigureEndpoint<TContext>(IRegistrationContext registration, string queue, IReceiveEndpointConfigurator endpoint) where TContext : ServiceDbContext
    {
        // The warm-up queue goes with its process, which no quorum queue can.
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit && !queue.StartsWith(WarmUpQueue, StringComparison.Ordinal))
        {
            rabbit.SetQuorumQueue();
            // A message that takes the process down with it comes back at most this often, then waits for a person.
            rabbit.SetQueueArgument("x-delivery-limit", DeliveryLimit);
            rabbit.BindDeadLetterQueue($"{queue}_dead", $"{queue}_dead", dead => dead.SetQuorumQueue());
        }
        endpoint.UseFailurePolicy(registration.GetRequiredService<IOptions<MessagingOptions>>().Value, registration.GetRequiredService<IDirectScheduler>());
        var transactions = new ConsumerTransactions<TContext>(endpoint, registration);
        endpoint.ConnectConsumerConfigurationObserver(transactions);
        endpoint.ConnectSagaConfigurationObserver(transactions);
    }

    private static void AddTransactions<TContext>(IServiceCollection services) where TContext : ServiceDbContext
    {
        services.AddSingleton<MessagingInstance>();
        services.AddSingleton<WarmUpProgress>();
        services.AddHealthChecks().AddCheck<WarmUpProgress>("warm-up", tags: ["ready"]);
        services.AddSingleton<MessageSender>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<OutboxDelivery<TContext>>();
        services.AddSingleton<ScheduleQueue>();
        services.AddSingleton<IDirectScheduler, DirectScheduler<TContext>>();
        services.AddScoped<ConsumerTransaction<TContext>>();
        services.AddScoped<ContextStage<TContext>>();
        services.ReplaceScoped<IScopedBusContextProvider<IBus>, OutboxBusContextProvider<TContext>>();
        services.AddScoped(ScopedScheduler.Create<TContext>);
        services.AddHostedService<OutboxDeliveryService<TContext>>();
        services.AddHostedService<ScheduleService<TContext>>();
        services.AddHostedService<InboxCleanupService<TContext>>();
        services.AddHostedService<WarmUpService<TContext>>();
    }
}
