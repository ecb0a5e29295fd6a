using MassTransit.Transports;

namespace VideoGen.ScheduleTests.Delivery;

/// <summary>One receive endpoint of one service, with its whole pipeline.</summary>
/// <param name="Types">URNs that it consumes.</param>
internal sealed record Queue(string Service, string Name, IReadOnlySet<string> Types, IReceiveEndpointDispatcher Dispatcher);
