using MassTransit;

namespace VideoGen.GenerationService.Clips;

/// <summary>Every message between a clip's saga and its consumers says which attempt it is about.</summary>
[ExcludeFromTopology]
public abstract record ClipMessage(ClipTicket Ticket)
{
    /// <summary>For the traces.</summary>
    public Guid ProjectId => Ticket.ProjectId;
}
