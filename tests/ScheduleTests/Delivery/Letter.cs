namespace VideoGen.ScheduleTests.Delivery;

/// <summary>An envelope that waits in a queue.</summary>
/// <param name="Copy">0 for the first delivery; a duplicate or a redelivery counts up.</param>
internal sealed record Letter(Queue Queue, Envelope Envelope, int Copy)
{
    public string What => $"{Queue.Name} <- {Envelope.Name}{(Copy == 0 ? "" : $" (copy {Copy})")}";
}
