using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceDefaults.Messaging;

public static class MessagingRegistration
{
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
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetKebabCaseEndpointNameFormatter();
            configure(bus);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(connectionString));
                rabbit.ConfigureEndpoints(context);
            });
        });
        return builder;
    }

    /// <summary>A state machine whose instances live in <typeparamref name="TContext"/>, one row each, updated under its version.</summary>
    public static void AddPersistentSaga<TStateMachine, TState, TContext>(this IBusRegistrationConfigurator bus)
        where TStateMachine : class, SagaStateMachine<TState>
        where TState : class, SagaStateMachineInstance, IVersioned
        where TContext : ServiceDbContext =>
        bus.AddSagaStateMachine<TStateMachine, TState>().InMemoryRepository();
}
