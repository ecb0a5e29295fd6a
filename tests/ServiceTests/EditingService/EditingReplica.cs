using System.Threading.Channels;
using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using VideoGen.Contracts.Editing;
using VideoGen.EditingService.Persistence;
using VideoGen.ServiceDefaults.Objects;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.EditingService;

/// <summary>The service with its real startup, beside the real storage; what it publishes can be awaited.</summary>
internal sealed class EditingReplica(string database, string broker, StorageHost storage) : WebApplicationFactory<EditingDbContext>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Channel<object> _events = Channel.CreateUnbounded<object>();

    public ObjectTransfer Objects => Services.GetRequiredService<ObjectTransfer>();

    public async Task StartAsync()
    {
        var bus = Services.GetRequiredService<IBusControl>();
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(30));
        var observer = bus.ConnectReceiveEndpoint("observer", endpoint =>
        {
            endpoint.Handler<VideoAssembled>(context => _events.Writer.WriteAsync(context.Message).AsTask());
            endpoint.Handler<AssemblyFailed>(context => _events.Writer.WriteAsync(context.Message).AsTask());
            endpoint.Handler<QualityChecked>(context => _events.Writer.WriteAsync(context.Message).AsTask());
        });
        await observer.Ready;
    }

    public Task SendAsync<T>(T command, Guid messageId) where T : class =>
        Services.GetRequiredService<IBus>().Publish(command, context => context.MessageId = messageId);

    public async Task<T> NextAsync<T>()
    {
        using var patience = new CancellationTokenSource(s_patience);
        return Assert.IsType<T>(await _events.Reader.ReadAsync(patience.Token));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:editing-db", database);
        builder.UseSetting("ConnectionStrings:messaging", broker);
        builder.UseSetting("Messaging:Redeliveries", "0");
        builder.UseSetting("ServiceAuth:Token", StorageHost.Token);
        builder.UseSetting("services:storage:http:0", storage.Url);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }
}
