using System.Text.Json;
using MassTransit;
using VideoGen.ScheduleTests.Processes;

namespace VideoGen.ScheduleTests.Delivery;

/// <summary>Takes what a service's bus sends or publishes to the <see cref="Post"/>; the transport below it has no queues.</summary>
internal sealed class PostTap(Post post, Crashes crashes) : ISendObserver, IPublishObserver
{
    public Task PreSend<T>(SendContext<T> context) where T : class => Leave<T>();

    public Task PostSend<T>(SendContext<T> context) where T : class => Arrive(context);

    public Task SendFault<T>(SendContext<T> context, Exception exception) where T : class => Task.CompletedTask;

    public Task PrePublish<T>(PublishContext<T> context) where T : class => Leave<T>();

    public Task PostPublish<T>(PublishContext<T> context) where T : class => Arrive(context);

    public Task PublishFault<T>(PublishContext<T> context, Exception exception) where T : class => Task.CompletedTask;

    private Task Leave<T>()
    {
        crashes.Pass(CrashPoint.BeforePublish, $"sending {typeof(T).Name}");
        return Task.CompletedTask;
    }

    private Task Arrive<T>(SendContext<T> context) where T : class
    {
        var body = context.Serializer.GetMessageBody(context).GetBytes();
        var target = context.DestinationAddress!.AbsolutePath.TrimStart('/');
        using var document = JsonDocument.Parse(body);
        List<string> types = [.. document.RootElement.GetProperty("messageType").EnumerateArray().Select(type => type.GetString()!)];
        var headers = new Dictionary<string, object>
        {
            [MessageHeaders.ContentType] = context.ContentType!.ToString(),
            [MessageHeaders.MessageId] = context.MessageId!.Value.ToString("D"),
        };
        post.Send(new Envelope(context.MessageId.Value, target, types, body, headers));
        crashes.Pass(CrashPoint.BeforePublish, $"sent {types[0]}");
        return Task.CompletedTask;
    }
}
