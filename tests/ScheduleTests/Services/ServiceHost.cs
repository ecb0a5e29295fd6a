using MassTransit;
using MassTransit.DependencyInjection;
using MassTransit.InMemoryTransport.Configuration;
using MassTransit.Transports;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using VideoGen.Media.Sandbox;
using VideoGen.ScheduleTests.Databases;
using VideoGen.ScheduleTests.Delivery;
using VideoGen.ScheduleTests.Providers;
using VideoGen.ServiceDefaults;

namespace VideoGen.ScheduleTests.Services;

/// <summary>
/// One service with all its real parts but these: memory for PostgreSQL, the <see cref="Post"/> for RabbitMQ, the <see cref="Wire"/> for
/// the network, the schedule's clock, and no background services: the schedule does their work step by step.
/// </summary>
internal sealed class ServiceHost<TContext>(string name, Action<WebApplicationBuilder> add, Action<WebApplication> map) : IAsyncDisposable
    where TContext : DbContext
{
    private readonly MemoryDatabase _database = new();
    private WebApplication? _app;

    public string Name => name;
    public IServiceProvider Services => _app!.Services;
    public ScheduleSettings Settings { get; } = new();
    public IReadOnlyList<Queue> Queues { get; private set; } = [];

    public async Task StartAsync(TimeProvider clock, Wire wire, PostTap tap, IInterceptor watch, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = ServiceHost.Builder(settings);
        ((IConfigurationBuilder)builder.Configuration).Add(Settings);
        builder.AddServiceDefaults();
        add(builder);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<ISendObserver>(tap).AddSingleton<IPublishObserver>(tap);
        builder.Services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new WireFilter(wire));
        builder.Services.Replace(ServiceDescriptor.Singleton<SandboxedLauncher, RememberingLauncher>());
        _database.Register<TContext>(builder.Services, watch);
        builder.Services.Replace(ServiceDescriptor.Singleton(Bus));
        var consumers = builder.Services.Select(descriptor => descriptor.ServiceType).ToList();
        ServiceHost.Quiet(builder);
        builder.WebHost.UseTestServer();
        _app = builder.Build();
        _app.UseServiceDefaults();
        map(_app);
        await _app.StartAsync();
        await Services.GetRequiredService<IBusControl>().StartAsync();
        await using (var scope = Services.CreateAsyncScope()) await _database.CreateAsync(scope.ServiceProvider.GetRequiredService<TContext>());
        Queues = QueueDiscovery.Of(name, Services, consumers);
    }

    public async Task<T> ReadAsync<T>(Func<TContext, Task<T>> read)
    {
        await using var database = await Services.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContextAsync();
        return await read(database);
    }

    /// <summary>For the next seed.</summary>
    public void Clear() => _database.Clear();

    public HttpClient Client() => _app!.GetTestClient();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        _database.Dispose();
    }

    private static Bind<IBus, IBusInstance> Bus(IServiceProvider services) => Bind<IBus>.Create(
        new InMemoryRegistrationBusFactory(new Uri("loopback://localhost/"), (_, _) => { })
            .CreateBus(services.GetRequiredService<IBusRegistrationContext>(), [], "post"));

    private sealed class WireFilter(Wire wire) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.PrimaryHandler = new Plug(wire);
        };
    }

    /// <summary>The factory disposes its handlers; the wire stays.</summary>
    private sealed class Plug(Wire wire) : DelegatingHandler(wire)
    {
        protected override void Dispose(bool disposing)
        {
        }
    }
}
