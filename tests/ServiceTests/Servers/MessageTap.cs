using System.Collections.Concurrent;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace VideoGen.ServiceTests.Servers;

/// <summary>A copy of every message that is published to or delivered from a virtual host, headers and body as text.</summary>
internal sealed class MessageTap : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _messages = new();
    private readonly IConnection _connection;

    private MessageTap(IConnection connection) => _connection = connection;

    public IReadOnlyCollection<string> Messages => _messages;

    public static async Task<MessageTap> OpenAsync(TestBroker broker, string address)
    {
        await broker.TraceAsync(address);
        var connection = await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync();
        var tap = new MessageTap(connection);
        var channel = await connection.CreateChannelAsync();
        var queue = await channel.QueueDeclareAsync();
        await channel.QueueBindAsync(queue.QueueName, "amq.rabbitmq.trace", "#");
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            tap._messages.Enqueue($"{Text(message.BasicProperties.Headers)} {Encoding.UTF8.GetString(message.Body.Span)}");
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
        return tap;
    }

    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private static string Text(object? value) => value switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        IDictionary<string, object?> table => string.Join(' ', table.Select(entry => $"{entry.Key}={Text(entry.Value)}")),
        IEnumerable<object> list => string.Join(' ', list.Select(Text)),
        _ => value?.ToString() ?? "",
    };
}
