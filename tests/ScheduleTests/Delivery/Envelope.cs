namespace VideoGen.ScheduleTests.Delivery;

/// <summary>A message as it left a service.</summary>
/// <param name="Target">Last part of the address: a queue, or a message type for everybody who listens to it.</param>
/// <param name="Types">URNs, the most derived first.</param>
internal sealed record Envelope(Guid MessageId, string Target, IReadOnlyList<string> Types, byte[] Body, IReadOnlyDictionary<string, object> Headers)
{
    /// <summary>Name without namespace, for the trace.</summary>
    public string Name { get; } = Types[0][(Types[0].LastIndexOf(':') + 1)..];
}
