using System.Diagnostics;
using MassTransit;
using MassTransit.Logging;
using MassTransit.Middleware;
using MassTransit.Serialization;
using Microsoft.Extensions.Options;
using VideoGen.ServiceDefaults.Telemetry;

namespace VideoGen.ServiceDefaults.Messaging;

/// <summary>Sends stored messages in the trace that they were written in; returns when the broker has confirmed.</summary>
internal sealed class MessageSender(IBus bus, IOptions<MessagingOptions> options, TimeProvider time)
{
    private static readonly ActivitySource s_activities = new(TelemetryRegistration.SourcePrefix + "Messaging");

    public async Task SendAsync(StoredMessage message, string activityName, CancellationToken cancellationToken)
    {
        var destination = message.DestinationAddress ?? throw new InvalidOperationException($"Stored message {message.MessageId} has no destination.");
        message.Unpack();
        using var activity = s_activities.StartActivity(activityName, ActivityKind.Producer, Trace(message));
        activity?.SetTag("messaging.message.id", message.MessageId);
        using var timeout = new CancellationTokenSource(options.Value.SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var endpoint = await bus.GetSendEndpoint(destination).WaitAsync(either.Token);
        await endpoint.Send(new SerializedMessageBody(), new OutboxMessageSendPipe(message, destination), either.Token);
    }

    private static ActivityContext Trace(MessageContext message) =>
        message.Headers.TryGetHeader(DiagnosticHeaders.ActivityId, out var parent) && ActivityContext.TryParse(parent as string, null, true, out var context)
            ? context
            : default;
}
