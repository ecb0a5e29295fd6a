using System.Collections.Concurrent;
using MassTransit;
using VideoGen.Contracts.Analysis;
using VideoGen.Contracts.Audio;
using VideoGen.Contracts.Editing;
using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Projects;
using VideoGen.Contracts.Storage;

namespace VideoGen.ServiceTests.ProjectService;

/// <summary>Stands at the other end of the broker: collects the commands, and tells the events that the test wants told.</summary>
public sealed class Workers : IAsyncDisposable
{
    private readonly ConcurrentQueue<object> _arrived = new();
    private readonly IBusControl _bus;

    private Workers(string broker) => _bus = Bus.Factory.CreateUsingRabbitMq(rabbit =>
    {
        rabbit.Host(new Uri(broker));
        rabbit.ReceiveEndpoint("test-workers", endpoint =>
        {
            Collect<AnalyzeSample>(endpoint);
            Collect<CancelAnalysis>(endpoint);
            Collect<GenerateClip>(endpoint);
            Collect<ProduceAudio>(endpoint);
            Collect<AssembleVideo>(endpoint);
            Collect<CheckQuality>(endpoint);
            Collect<CancelClips>(endpoint);
            Collect<CancelAudio>(endpoint);
            Collect<DeleteProjectObjects>(endpoint);
            Collect<ProjectDeleted>(endpoint);
        });
    });

    public static async Task<Workers> StartAsync(string broker)
    {
        var workers = new Workers(broker);
        await workers._bus.StartAsync();
        return workers;
    }

    public Task TellAsync<T>(T message) where T : class => _bus.Publish(message);

    /// <summary>Waits for the first <paramref name="count"/> commands of a kind.</summary>
    public async Task<IReadOnlyList<T>> GetAsync<T>(int count)
    {
        await Eventually.TrueAsync(() => Task.FromResult(Arrived<T>().Count >= count), $"{count} {typeof(T).Name}");
        return Arrived<T>();
    }

    public async Task<T> GetAsync<T>() => (await GetAsync<T>(1))[^1];

    public IReadOnlyList<T> Arrived<T>() => [.. _arrived.OfType<T>()];

    public async ValueTask DisposeAsync() => await _bus.StopAsync();

    private void Collect<T>(IReceiveEndpointConfigurator endpoint) where T : class =>
        endpoint.Handler<T>(context =>
        {
            _arrived.Enqueue(context.Message);
            return Task.CompletedTask;
        });
}
