using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;

namespace VideoGen.GenerationService.Recovery;

/// <inheritdoc/>
public sealed class ResumeClaimSlotConsumer(GenerationContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<ClaimSlot>(database, options, clock);

/// <inheritdoc/>
public sealed class ResumeSubmitTaskConsumer(GenerationContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<SubmitTask>(database, options, clock);

/// <inheritdoc/>
public sealed class ResumePollTaskConsumer(GenerationContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<PollTask>(database, options, clock);

/// <inheritdoc/>
public sealed class ResumeFetchResultConsumer(GenerationContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<FetchResult>(database, options, clock);

/// <inheritdoc/>
public sealed class ResumeWriteOffSubmissionConsumer(GenerationContext database, IOptions<GenerationOptions> options, TimeProvider clock)
    : ResumeStepConsumer<WriteOffSubmission>(database, options, clock);
