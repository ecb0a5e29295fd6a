using MassTransit;
using VideoGen.ServiceDefaults.Messaging;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceTests.Messaging;

/// <summary>A small service with the real registration, as one replica.</summary>
public sealed class MessagingHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MessagingHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public static async Task<MessagingHost> StartAsync(string database, string broker, Arrivals arrivals, Action<MessagingOptions>? options = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Configuration["ConnectionStrings:notes-db"] = database;
        builder.Configuration["ConnectionStrings:messaging"] = broker;
        builder.Logging.SetMinimumLevel(Environment.GetEnvironmentVariable("TEST_LOG") is null ? LogLevel.None : LogLevel.Debug);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(arrivals);
        builder.AddServiceDatabase<NotesContext>("notes-db");
        builder.AddMessaging<NotesContext>(bus =>
        {
            bus.AddConsumers(typeof(MessagingHost).Assembly.GetTypes().Where(type => type.Namespace == typeof(MessagingHost).Namespace).ToArray());
            bus.AddPersistentSaga<TallyStateMachine, TallyState, NotesContext>();
        });
        builder.Services.Configure<MessagingOptions>(messaging =>
        {
            messaging.FirstRetry = TimeSpan.FromMilliseconds(20);
            messaging.FirstRedelivery = TimeSpan.FromMilliseconds(200);
            options?.Invoke(messaging);
        });
        var host = new MessagingHost(builder.Build());
        await host._app.StartAsync();
        // A message that is published before its queue exists goes nowhere.
        await host.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));
        return host;
    }

    /// <summary>As a request does it: one scope, some work on its context and its publish endpoint.</summary>
    public async Task InScopeAsync(Func<NotesContext, IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<NotesContext>(), scope.ServiceProvider);
    }

    public Task PublishAsync<T>(params T[] messages) where T : class => InScopeAsync(async (database, services) =>
    {
        var publisher = services.GetRequiredService<IPublishEndpoint>();
        foreach (var message in messages) await publisher.Publish(message);
        await database.SaveChangesAsync();
    });

    /// <summary>Straight to the broker, past the outbox, under a given message id.</summary>
    public Task SendAsync<T>(T message, Guid messageId) where T : class =>
        Services.GetRequiredService<IBus>().Publish(message, context => context.MessageId = messageId);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
    }
}
