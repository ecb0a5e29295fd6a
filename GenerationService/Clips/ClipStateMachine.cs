using System.Linq.Expressions;
using MassTransit;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Generation;
using VideoGen.ServiceDefaults.Catalogue;

namespace VideoGen.GenerationService.Clips;

/// <summary>
/// One clip: a still is bought and fetched, then the video that starts from it. The machine does no I/O: it sends commands to the
/// consumers of this service, one provider call each, and reacts to what they report. All times come with the reports.
/// </summary>
public sealed class ClipStateMachine : MassTransitStateMachine<ClipSagaState>
{
    public ClipStateMachine(ModelCatalogue catalogue, IOptions<GenerationOptions> options, TimeProvider clock)
    {
        InstanceState(x => x.CurrentState);
        Correlate();
        // What no state expects is news of a step that is over: a duplicate, or an answer that lost a race.
        OnUnhandledEvent(context => context.Ignore());

        Initially(
            When(Ordered)
                .Then(context => context.Saga.Begin(context.Message, catalogue.Default("still").Id, clock.GetUtcNow()))
                .ClaimSlot()
                .Show(_ => ClipState.Waiting)
                .TransitionTo(Submitting));

        During(Submitting,
            When(Delayed, IsCurrent)
                .Then(context => context.Saga.Delay(context.Message))
                .PublishAt(message => message.RetryAt, message => new SubmitTask(message.Ticket, message.KeyFingerprint)),
            When(Requeued, IsCurrent)
                .Then(context => context.Saga.Requeue(context.Message, clock.GetUtcNow() + options.Value.SubmitPatience))
                .IfElse(context => context.Message.At > context.Saga.Deadline,
                    over => over.ReleaseSlot().Publish(context => new AbandonSubmission(context.Message.Ticket, context.Message.Failure)),
                    again => again.PublishAt(message => message.At, (saga, message) => new ClaimSlot(message.Ticket, saga.Model, message.KeyFingerprint))),
            When(Unknown, IsCurrent)
                .Then(context => context.Saga.PaidCallId = context.Message.PaidCallId)
                .ReleaseSlot()
                .PublishAt(message => message.WriteOffAt, message => new WriteOffSubmission(message.Ticket, message.PaidCallId))
                .TransitionTo(Doubtful));

        // A late answer may still come while the outcome is in doubt.
        During([Submitting, Doubtful],
            When(Accepted, IsCurrent)
                .Then(context => context.Saga.Accept(context.Message))
                .Show(saga => saga.Step == ClipStep.Still ? ClipState.FirstFrame : ClipState.Sent)
                .PublishAt(message => message.FirstPollAt, message => new PollTask(message.Ticket))
                .TransitionTo(Running));

        During(Running,
            When(Observed, IsCurrent)
                .Then(context => context.Saga.Deadline = context.Message.Deadline)
                .ShowProgress()
                .PublishAt(message => message.NextPollAt, message => new PollTask(message.Ticket)),
            When(Succeeded, IsCurrent)
                .Then(context => context.Saga.Deadline = context.Message.Deadline)
                .ReleaseSlot()
                .Publish(context => new FetchResult(context.Message.Ticket))
                .If(context => context.Saga.Step == ClipStep.Video, video => video.Show(_ => ClipState.Checking))
                .TransitionTo(Fetching));

        During(Fetching,
            When(FetchIsDelayed, IsCurrent)
                .PublishAt(message => message.RetryAt, message => new FetchResult(message.Ticket)),
            When(Fetched, IsCurrent)
                .Then(context => context.Saga.Keep(context.Message))
                .IfElse(context => context.Saga.Step == ClipStep.Still,
                    still => still.Then(context => context.Saga.StartVideo()).ClaimSlot().TransitionTo(Submitting),
                    video => video
                        .Then(context => context.Saga.End(clock.GetUtcNow()))
                        .Publish(context => context.Saga.ToClipGenerated(context.Message))
                        .Show(_ => ClipState.Done)
                        .TransitionTo(Done)));

        During([Submitting, Doubtful, Running, Fetching],
            When(AttemptEnded, IsCurrent)
                .Then(context => context.Saga.Note(context.Message, clock.GetUtcNow()))
                .ReleaseSlot()
                .Publish(context => new ChooseRung(context.Message.Ticket))
                .TransitionTo(Deciding),
            When(IsDelayed, IsCurrent)
                .Then(context => context.Saga.Deadline ??= context.Message.Deadline));

        During(Deciding,
            When(RungIsChosen, IsCurrent)
                .Then(context => context.Saga.Follow(context.Message))
                .IfElse(context => context.Message.Model is not null,
                    again => again.ClaimSlot().Show(_ => ClipState.Waiting).TransitionTo(Submitting),
                    over => over
                        .Then(context => context.Saga.End(clock.GetUtcNow()))
                        .Publish(context => context.Saga.ToClipFailed(context.Message))
                        .Show(_ => ClipState.Failed)
                        .TransitionTo(Failed)));

        During([Submitting, Doubtful, Running, Fetching, Deciding],
            When(CancelRequested)
                .Then(context => context.Saga.End(clock.GetUtcNow()))
                .ReleaseSlot()
                .CancelTasks()
                .Show(_ => ClipState.Cancelled)
                .Forget()
                .TransitionTo(Cancelled));

        During([Done, Failed, Cancelled], When(CancelRequested).Forget());

        // The provider took the job while the clip was being cancelled.
        During(Cancelled, When(Accepted).CancelTasks());
    }

    public State Submitting { get; private set; } = null!;
    public State Doubtful { get; private set; } = null!;
    public State Running { get; private set; } = null!;
    public State Fetching { get; private set; } = null!;
    public State Deciding { get; private set; } = null!;
    public State Done { get; private set; } = null!;
    public State Failed { get; private set; } = null!;
    public State Cancelled { get; private set; } = null!;

    public Event<GenerateClip> Ordered { get; private set; } = null!;
    public Event<TaskAccepted> Accepted { get; private set; } = null!;
    public Event<SubmissionDelayed> Delayed { get; private set; } = null!;
    public Event<SubmissionRequeued> Requeued { get; private set; } = null!;
    public Event<SubmissionUnknown> Unknown { get; private set; } = null!;
    public Event<AttemptFailed> AttemptEnded { get; private set; } = null!;
    public Event<TaskObserved> Observed { get; private set; } = null!;
    public Event<TaskSucceeded> Succeeded { get; private set; } = null!;
    public Event<FetchDelayed> FetchIsDelayed { get; private set; } = null!;
    public Event<ResultFetched> Fetched { get; private set; } = null!;
    public Event<StepDelayed> IsDelayed { get; private set; } = null!;
    public Event<RungChosen> RungIsChosen { get; private set; } = null!;
    public Event<CancelClip> CancelRequested { get; private set; } = null!;

    private void Correlate()
    {
        Event(() => Ordered, x => x.CorrelateById(c => ClipTicket.ClipIdOf(c.Message.RunId, c.Message.ShotNumber, c.Message.Take)));
        Event(() => CancelRequested, x =>
        {
            x.CorrelateById(c => c.Message.ClipId);
            x.OnMissingInstance(missing => missing.Discard());
        });
        OfTicket(() => Accepted);
        OfTicket(() => Delayed);
        OfTicket(() => Requeued);
        OfTicket(() => Unknown);
        OfTicket(() => AttemptEnded);
        OfTicket(() => Observed);
        OfTicket(() => Succeeded);
        OfTicket(() => FetchIsDelayed);
        OfTicket(() => Fetched);
        OfTicket(() => IsDelayed);
        OfTicket(() => RungIsChosen);
    }

    private void OfTicket<T>(Expression<Func<Event<T>>> declared) where T : ClipMessage => Event(declared, x =>
    {
        x.CorrelateById(c => c.Message.Ticket.ClipId);
        x.OnMissingInstance(missing => missing.Discard());
    });

    private static bool IsCurrent<T>(BehaviorContext<ClipSagaState, T> context) where T : ClipMessage => context.Message.Ticket == context.Saga.Ticket;
}
