using MassTransit;
using MassTransit.Transports;
using VideoGen.ScheduleTests.Delivery;

namespace VideoGen.ScheduleTests.Services;

/// <summary>Finds what a service registered with MassTransit and builds the pipeline of each endpoint.</summary>
internal static class QueueDiscovery
{
    public static IReadOnlyList<Queue> Of(string service, IServiceProvider services, IEnumerable<Type> registered)
    {
        var factory = services.GetRequiredService<IReceiveEndpointDispatcherFactory>();
        var names = services.GetRequiredService<IEndpointNameFormatter>();
        List<Queue> queues = [];
        foreach (var type in registered.Distinct())
        {
            if (typeof(IConsumer).IsAssignableFrom(type) && type.Namespace?.StartsWith("VideoGen.", StringComparison.Ordinal) == true && !type.Name.Contains("WarmUp"))
                queues.Add(Queue(Name(names, nameof(IEndpointNameFormatter.Consumer), type), nameof(IReceiveEndpointDispatcherFactory.CreateConsumerReceiver), type, Consumed(type)));
            if (StateOf(type) is { } state && services.GetRequiredService(type) is StateMachine machine)
                queues.Add(Queue(Name(names, nameof(IEndpointNameFormatter.Saga), state), nameof(IReceiveEndpointDispatcherFactory.CreateSagaReceiver), state, Events(machine)));
        }

        return queues;

        Queue Queue(string name, string create, Type argument, IEnumerable<Type> messages) => new(
            service, name, messages.Select(message => MessageUrn.ForTypeString(message)).ToHashSet(),
            (IReceiveEndpointDispatcher)typeof(IReceiveEndpointDispatcherFactory).GetMethod(create)!.MakeGenericMethod(argument).Invoke(factory, [name])!);
    }

    private static string Name(IEndpointNameFormatter names, string method, Type type) =>
        (string)typeof(IEndpointNameFormatter).GetMethod(method)!.MakeGenericMethod(type).Invoke(names, null)!;

    private static IEnumerable<Type> Consumed(Type consumer) => consumer.GetInterfaces()
        .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IConsumer<>)).Select(face => face.GetGenericArguments()[0]);

    private static Type? StateOf(Type type) => type.IsInterface
        ? null
        : type.GetInterfaces().FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(SagaStateMachine<>))?.GetGenericArguments()[0];

    private static IEnumerable<Type> Events(StateMachine machine) => machine.Events
        .Select(@event => @event.GetType().GetInterfaces().FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(Event<>)))
        .OfType<Type>().Select(face => face.GetGenericArguments()[0]);
}
