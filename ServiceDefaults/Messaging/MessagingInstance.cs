namespace VideoGen.ServiceDefaults.Messaging;

/// <summary>This process among the replicas of a service, as it signs the rows that it holds.</summary>
internal sealed class MessagingInstance
{
    public Guid Id { get; } = Guid.CreateVersion7();
}
