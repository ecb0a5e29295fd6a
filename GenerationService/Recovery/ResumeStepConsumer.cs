using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VideoGen.Contracts.Spending;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;

namespace VideoGen.GenerationService.Recovery;

/// <summary>
/// A command that failed beyond all redeliveries must not leave its clip waiting for ever: the step is tried again until its deadline,
/// then the clip fails and what still runs for it is cancelled.
/// </summary>
public abstract class ResumeStepConsumer<T>(GenerationDbContext database, IOptions<GenerationOptions> options, TimeProvider clock) : IConsumer<Fault<T>>
    where T : ClipMessage
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    private static readonly Failure s_failure = new("internal-error", "Something went wrong on our side with this shot. Generate the shot again.",
        Retryable: true, Charged: false);

    public async Task Consume(ConsumeContext<Fault<T>> context)
    {
        var command = context.Message.Message;
        var clip = await database.Clips.AsNoTracking().FirstOrDefaultAsync(clip => clip.CorrelationId == command.Ticket.ClipId, context.CancellationToken);
        if (clip is null || clip.EndedAt is not null || clip.Ticket != command.Ticket) return;

        var now = clock.GetUtcNow();
        // A clip may have waited long for its place: its patience begins with the first trouble.
        if (clip.Deadline is null) await context.Publish(new StepDelayed(clip.Ticket, now + options.Value.SubmitPatience));
        if (clip.Deadline is null || clip.Deadline > now)
        {
            await context.SchedulePublish((now + s_pause).UtcDateTime, command, context.CancellationToken);
            return;
        }

        // It ends what still runs, and with it the bill becomes final.
        await context.Publish(new CancelTasks(clip.ProjectId, clip.CorrelationId));
        await context.Publish((object)await EndAsync(clip, context.CancellationToken), context.CancellationToken);
    }

    private protected virtual Task<ClipMessage> EndAsync(ClipSagaState clip, CancellationToken cancellationToken) =>
        Task.FromResult<ClipMessage>(new AttemptFailed(clip.Ticket, s_failure, 0, Fault: null));
}
