using System.Collections.Concurrent;
using MassTransit;
using VideoGen.Contracts.Generation;

namespace VideoGen.ServiceTests.GenerationService;

/// <summary>Sends what the project saga sends and hears what it hears.</summary>
internal sealed class ClipEvents : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    private readonly IBusControl _bus;
    private readonly ConcurrentQueue<object> _heard;

    private ClipEvents(IBusControl bus, ConcurrentQueue<object> heard) => (_bus, _heard) = (bus, heard);

    public IReadOnlyList<T> Of<T>() => [.. _heard.OfType<T>()];

    public static async Task<ClipEvents> ListenAsync(string broker)
    {
        var heard = new ConcurrentQueue<object>();
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
        {
            rabbit.Host(new Uri(broker));
            rabbit.ReceiveEndpoint("clip-events", endpoint =>
            {
                endpoint.Handler<ClipGenerated>(context => Hear(context.Message));
                endpoint.Handler<ClipFailed>(context => Hear(context.Message));
                endpoint.Handler<ClipProgressed>(context => Hear(context.Message));
            });
        });
        await bus.StartAsync();
        return new ClipEvents(bus, heard);

        Task Hear(object message)
        {
            heard.Enqueue(message);
            return Task.CompletedTask;
        }
    }

    public Task PublishAsync<T>(T message) where T : class => _bus.Publish(message);

    /// <summary>Waits until so many events of a kind were heard; throws with the states seen when they do not come.</summary>
    public async Task<IReadOnlyList<T>> WaitForAsync<T>(int count, Func<T, bool>? which = null)
    {
        var limit = DateTime.UtcNow + s_patience;
        while (Of<T>().Count(item => which?.Invoke(item) != false) < count)
        {
            if (DateTime.UtcNow > limit) throw new TimeoutException($"{count} {typeof(T).Name} did not come. Heard:\n{string.Join('\n', _heard)}");
            await Task.Delay(50);
        }

        return [.. Of<T>().Where(item => which?.Invoke(item) != false)];
    }

    public async ValueTask DisposeAsync() => await _bus.StopAsync();
}
