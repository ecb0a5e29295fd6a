using Microsoft.Extensions.Options;
using VideoGen.GenerationService.Clips;
using VideoGen.GenerationService.Persistence;

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
