using VideoGen.Contracts.Spending;

namespace VideoGen.GenerationService.Clips;

/// <summary>Command: wait for a place among the key's running tasks.</summary>
public sealed record ClaimSlot(ClipTicket Ticket, string Model) : ClipMessage(Ticket);

/// <summary>Command: the place is free again, or no longer wanted.</summary>
public sealed record ReleaseSlot(ClipTicket Ticket, string Model) : ClipMessage(Ticket);

/// <summary>Command: buy this step from the provider; the place is taken.</summary>
public sealed record SubmitTask(ClipTicket Ticket) : ClipMessage(Ticket);

/// <summary>Event: the provider has the job.</summary>
public sealed record TaskAccepted(
    ClipTicket Ticket, Guid PaidCallId, string TaskId, string KeyFingerprint, bool Simulated, DateTimeOffset FirstPollAt, DateTimeOffset Deadline)
    : ClipMessage(Ticket);

/// <summary>Event: the provider did not take it this time.</summary>
/// <param name="Deadline">When it is given up, counted from the first time.</param>
public sealed record SubmissionDelayed(ClipTicket Ticket, DateTimeOffset RetryAt, DateTimeOffset Deadline) : ClipMessage(Ticket);

/// <summary>Event: it is not known whether the provider has the job.</summary>
public sealed record SubmissionUnknown(ClipTicket Ticket, Guid PaidCallId, DateTimeOffset WriteOffAt) : ClipMessage(Ticket);

/// <summary>Command: nobody will ever know; count the money as spent.</summary>
public sealed record WriteOffSubmission(ClipTicket Ticket, Guid PaidCallId) : ClipMessage(Ticket);

/// <summary>Event: this attempt brings nothing.</summary>
/// <param name="MayRetry">Whether policy allows one more attempt.</param>
public sealed record AttemptFailed(ClipTicket Ticket, Failure Failure, long CostMicros, bool MayRetry) : ClipMessage(Ticket);
