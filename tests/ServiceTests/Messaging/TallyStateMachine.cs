using MassTransit;
using VideoGen.ServiceDefaults.Persistence;

namespace VideoGen.ServiceTests.Messaging;

public sealed class TallyState : SagaStateMachineInstance, IVersioned
{
    public Guid CorrelationId { get; set; }
    public string CurrentState { get; set; } = "";
    public int Count { get; set; }
    public Guid? ReminderToken { get; set; }
    public int Version { get; set; }
}

/// <summary>Counts; reminds later when asked to.</summary>
public sealed class TallyStateMachine : MassTransitStateMachine<TallyState>
{
    public TallyStateMachine()
    {
        InstanceState(tally => tally.CurrentState);
        Event(() => Counted, on => on.CorrelateById(context => context.Message.TallyId));
        Event(() => ReminderAsked, on => on.CorrelateById(context => context.Message.TallyId));
        Event(() => ReminderForgotten, on => on.CorrelateById(context => context.Message.TallyId));
        Schedule(() => Remind, tally => tally.ReminderToken, schedule => schedule.Received = on => on.CorrelateById(context => context.Message.TallyId));

        Initially(
            When(Counted).Then(context => context.Saga.Count++).TransitionTo(Counting),
            When(ReminderAsked).Schedule(Remind, context => new Reminder(context.Saga.CorrelationId), context => TimeSpan.FromMilliseconds(context.Message.Milliseconds))
                .TransitionTo(Counting));
        During(
            Counting,
            When(Counted).Then(context => context.Saga.Count++),
            When(ReminderForgotten).Unschedule(Remind),
            When(Remind.Received).Publish(context => new TallyReminded(context.Saga.CorrelationId)).Finalize());
        SetCompletedWhenFinalized();
    }

    public State Counting { get; } = null!;
    public Event<CountOne> Counted { get; } = null!;
    public Event<RemindLater> ReminderAsked { get; } = null!;
    public Event<ForgetReminder> ReminderForgotten { get; } = null!;
    public Schedule<TallyState, Reminder> Remind { get; } = null!;
}
