using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;
using VideoGen.GenerationService.Purchases;
using VideoGen.ServiceDefaults.PaidCalls;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Recovery;

/// <inheritdoc/>
public sealed class ResumeClaimSlotConsumer(GenerationDbContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<ClaimSlot>(database, options, clock);

/// <inheritdoc/>
public sealed class ResumeSubmitTaskConsumer(GenerationDbContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<SubmitTask>(database, options, clock);

/// <inheritdoc/>
public sealed class ResumePollTaskConsumer(GenerationDbContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<PollTask>(database, options, clock);

/// <inheritdoc/>
public sealed class ResumeFetchResultConsumer(GenerationDbContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<FetchResult>(database, options, clock);

/// <inheritdoc/>
public sealed class ResumeWriteOffSubmissionConsumer(GenerationDbContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<WriteOffSubmission>(database, options, clock);

/// <inheritdoc/>
public sealed class ResumeChooseRungConsumer(GenerationDbContext database, IPaidCalls calls, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<ChooseRung>(database, options, clock)
{
    private protected override async Task<ClipMessage> EndAsync(ClipSagaState clip, CancellationToken cancellationToken) =>
        new RungChosen(clip.Ticket, LadderStep.Ask, null, [], null, PaidCallReceipts.Of(await calls.OfClipAsync(clip, cancellationToken)));
}

/// <inheritdoc/>
public sealed class ResumeAbandonSubmissionConsumer(GenerationDbContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<AbandonSubmission>(database, options, clock);
