using MassTransit;
using VideoGen.ServiceDefaults.Messaging.Failures;

namespace VideoGen.ServiceTests.Messaging;

/// <summary>Writes a note, saves in the middle, tells about it, and then fails as often as it is told to.</summary>
public sealed class WriteNoteConsumer(NotesContext database, IPublishEndpoint publisher, Arrivals arrivals) : IConsumer<WriteNote>
{
    public async Task Consume(ConsumeContext<WriteNote> context)
    {
        var attempt = arrivals.Add(context.Message);
        await context.Publish(new NoteWritten(context.Message.NoteId, "context"), context.CancellationToken);
        await publisher.Publish(new NoteWritten(context.Message.NoteId, "endpoint"), context.CancellationToken);
        database.Add(new Note { Id = context.Message.NoteId, Attempt = attempt });
        if (attempt <= context.Message.FailingAttempts)
            throw context.Message.Permanently ? new PermanentFailureException("Never.") : new InvalidOperationException("Not yet.");
    }
}

public sealed class NoteWrittenConsumer(Arrivals arrivals) : IConsumer<NoteWritten>
{
    public Task Consume(ConsumeContext<NoteWritten> context) => Task.FromResult(arrivals.Add(context.Message));
}

public sealed class NoteFaultConsumer(Arrivals arrivals) : IConsumer<Fault<WriteNote>>
{
    public Task Consume(ConsumeContext<Fault<WriteNote>> context) => Task.FromResult(arrivals.Add(context.Message.Message with { Permanently = false, FailingAttempts = -1 }));
}

public sealed class TallyRemindedConsumer(Arrivals arrivals) : IConsumer<TallyReminded>
{
    public Task Consume(ConsumeContext<TallyReminded> context) => Task.FromResult(arrivals.Add(context.Message));
}

public sealed class StartTripConsumer(Arrivals arrivals, IMessageScheduler scheduler) : IConsumer<StartTrip>
{
    public async Task Consume(ConsumeContext<StartTrip> context)
    {
        arrivals.Add(context.Message);
        await scheduler.SchedulePublish(DateTime.UtcNow.AddMilliseconds(300), new ContinueTrip(context.Message.ProjectId), context.CancellationToken);
    }
}

public sealed class ContinueTripConsumer(Arrivals arrivals) : IConsumer<ContinueTrip>
{
    public async Task Consume(ConsumeContext<ContinueTrip> context)
    {
        arrivals.Add(context.Message);
        await context.Publish(new TripEnded(context.Message.ProjectId), context.CancellationToken);
    }
}

public sealed class TripEndedConsumer(Arrivals arrivals) : IConsumer<TripEnded>
{
    public Task Consume(ConsumeContext<TripEnded> context) => Task.FromResult(arrivals.Add(context.Message));
}
