using System.Diagnostics;
using MassTransit;
using MassTransit.Context;
using MassTransit.Logging;
using MassTransit.Metadata;
using MassTransit.Middleware;
using MassTransit.Serialization;

namespace VideoGen.ServiceDefaults.Messaging;

/// <summary>A message as a row: everything that is needed to send it later, from any process.</summary>
internal abstract class StoredMessage : OutboxMessageContext
{
    private Headers _headers = EmptyHeaders.Instance;
    private IReadOnlyDictionary<string, object> _properties = new Dictionary<string, object>();

    public Guid MessageId { get; set; }
    public Guid? ConversationId { get; set; }
    public Guid? CorrelationId { get; set; }
    public Guid? InitiatorId { get; set; }
    public Guid? RequestId { get; set; }
    public Uri? SourceAddress { get; set; }
    public Uri? DestinationAddress { get; set; }
    public Uri? ResponseAddress { get; set; }
    public Uri? FaultAddress { get; set; }
    public DateTime SentTime { get; set; }
    public DateTime? ExpirationTime { get; set; }
    public string ContentType { get; set; } = "";
    public string MessageType { get; set; } = "";
    public string Body { get; set; } = "";

    /// <summary>Message headers as JSON, the trace context among them.</summary>
    public string? Headers { get; set; }

    /// <summary>What only the transport understands (routing key, priority), as JSON.</summary>
    public string? Properties { get; set; }

    public virtual long SequenceNumber { get; set; }

    Guid? MessageContext.MessageId => MessageId;
    DateTime? MessageContext.SentTime => SentTime;
    Headers MessageContext.Headers => _headers;
    HostInfo MessageContext.Host => HostMetadataCache.Host;
    IReadOnlyDictionary<string, object> OutboxMessageContext.Properties => _properties;

    public void Pack<T>(SendContext<T> context, DateTime now) where T : class
    {
        MessageId = context.MessageId ?? throw new MessageException(typeof(T), "A message needs an id to be stored.");
        ConversationId = context.ConversationId;
        CorrelationId = context.CorrelationId;
        InitiatorId = context.InitiatorId;
        RequestId = context.RequestId;
        SourceAddress = context.SourceAddress;
        DestinationAddress = context.DestinationAddress;
        ResponseAddress = context.ResponseAddress;
        FaultAddress = context.FaultAddress;
        SentTime = now;
        ExpirationTime = now + context.TimeToLive;
        ContentType = (context.ContentType ?? context.Serialization.DefaultContentType).ToString();
        MessageType = string.Join(';', context.SupportedMessageTypes);
        Body = context.Serializer.GetMessageBody(context).GetString();
        // Without an exporter nobody samples, and MassTransit writes no trace header; a caller's trace still has to go on.
        if (Activity.Current is { } activity && !context.Headers.TryGetHeader(DiagnosticHeaders.ActivityId, out _))
            context.Headers.Set(DiagnosticHeaders.ActivityId, activity.Id);
        Headers = SystemTextJsonMessageSerializer.Instance.SerializeDictionary(context.Headers.GetAll());
        if (context is not TransportSendContext<T> transport) return;
        var properties = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        transport.WritePropertiesTo(properties);
        Properties = SystemTextJsonMessageSerializer.Instance.SerializeDictionary(properties);
    }

    /// <summary>Reads headers and properties back. Call before sending a row that came from the database.</summary>
    public void Unpack()
    {
        var headers = SystemTextJsonMessageSerializer.Instance.DeserializeDictionary<object?>(Headers);
        if (headers is { Count: > 0 }) _headers = new DictionarySendHeaders(headers);
        _properties = SystemTextJsonMessageSerializer.Instance.DeserializeDictionary<object>(Properties) ?? _properties;
    }
}
