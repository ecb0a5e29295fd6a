using MassTransit;
using VideoGen.Contracts.Generation;

namespace VideoGen.GenerationService.Clips;

/// <summary>The steps of <see cref="ClipStateMachine"/>: each only stages messages.</summary>
internal static class ClipActivities
{
    /// <summary>Progress within one state is told in steps of at least this.</summary>
    private const double ProgressStep = 0.2;

    public static EventActivityBinder<ClipSagaState, T> ClaimSlot<T>(this EventActivityBinder<ClipSagaState, T> binder) where T : class =>
        binder.Publish(context => new ClaimSlot(context.Saga.Ticket, context.Saga.Model));

    public static EventActivityBinder<ClipSagaState, T> ReleaseSlot<T>(this EventActivityBinder<ClipSagaState, T> binder) where T : class =>
        binder.Publish(context => new ReleaseSlot(context.Saga.Ticket, context.Saga.Model));

    public static EventActivityBinder<ClipSagaState, T> CancelTasks<T>(this EventActivityBinder<ClipSagaState, T> binder) where T : class =>
        binder.Publish(context => new CancelTasks(context.Saga.ProjectId, context.Saga.CorrelationId));

    public static EventActivityBinder<ClipSagaState, T> PublishAt<T, TMessage>(
        this EventActivityBinder<ClipSagaState, T> binder, Func<T, DateTimeOffset> time, Func<T, TMessage> message)
        where T : class
        where TMessage : class =>
        binder.PublishAt(time, (_, content) => message(content));

    public static EventActivityBinder<ClipSagaState, T> PublishAt<T, TMessage>(
        this EventActivityBinder<ClipSagaState, T> binder, Func<T, DateTimeOffset> time, Func<ClipSagaState, T, TMessage> message)
        where T : class
        where TMessage : class =>
        binder.ThenAsync(context =>
            context.SchedulePublish(time(context.Message).UtcDateTime, message(context.Saga, context.Message), context.CancellationToken));

    public static EventActivityBinder<ClipSagaState, T> Show<T>(this EventActivityBinder<ClipSagaState, T> binder, Func<ClipSagaState, ClipState> state)
        where T : class =>
        binder.ThenAsync(context => context.TellAsync(state(context.Saga), null));

    /// <summary>Not every look at a task is news.</summary>
    public static EventActivityBinder<ClipSagaState, TaskObserved> ShowProgress(this EventActivityBinder<ClipSagaState, TaskObserved> binder) =>
        binder.If(
            context => context.Message.State is { } state
                && (state != context.Saga.Shown || context.Message.Progress - (context.Saga.ShownProgress ?? 0) >= ProgressStep),
            news => news.ThenAsync(context => context.TellAsync(context.Message.State!.Value, context.Message.Progress)));

    public static EventActivityBinder<ClipSagaState, CancelClip> Forget(this EventActivityBinder<ClipSagaState, CancelClip> binder) =>
        binder.If(context => context.Message.Forget, gone => gone.Then(context => context.Saga.Order = null));

    private static Task TellAsync<T>(this BehaviorContext<ClipSagaState, T> context, ClipState state, double? progress) where T : class
    {
        var clip = context.Saga;
        clip.Shown = state;
        clip.ShownProgress = progress;
        return context.Publish(new ClipProgressed(clip.ProjectId, clip.RunId, clip.ShotNumber, clip.Take, state, progress) { Switch = clip.Switch }, context.CancellationToken);
    }
}
