using System.Diagnostics;
using VideoGen.ServiceTests.Servers;

namespace VideoGen.ServiceTests.Messaging;

[Collection(RealServers.Name)]
public sealed class TraceTests(ServersFixture servers)
{
    [Fact]
    public async Task One_trace_leads_from_the_request_through_outbox_and_schedule_to_the_last_consumer()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "MassTransit" or "VideoGen.Messaging",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        var arrivals = new Arrivals();
        await using var host = await MessagingHost.StartAsync(await servers.CreateDatabaseAsync(), await servers.CreateVirtualHostAsync(), arrivals);
        var project = Guid.NewGuid();
        ActivityTraceId? trace;
        using (var request = new Activity("request").Start())
        {
            trace = request.TraceId;
            await host.PublishAsync(new StartTrip(project));
        }

        await arrivals.WaitAsync(arrived => arrived.Count<TripEnded>() > 0);

        Assert.Equal(
            [(new StartTrip(project), trace, project.ToString()), (new ContinueTrip(project), trace, project.ToString()), (new TripEnded(project), trace, project.ToString())],
            arrivals.All.Select(arrival => (arrival.Message, arrival.Trace, arrival.Project)));
    }
}
