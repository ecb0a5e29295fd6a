using VideoGen.Contracts.Spending;

namespace VideoGen.GenerationService.Clips;

/// <summary>Command: wait for a place among the running tasks of the model.</summary>
/// <param name="RefusedKey">Fingerprint of the key whose place is given back, because nothing could be bought with it.</param>
public sealed record ClaimSlot(ClipTicket Ticket, string Model, string? RefusedKey = null) : ClipMessage(Ticket);

/// <summary>Command: the place is free again, or no longer wanted.</summary>
public sealed record ReleaseSlot(ClipTicket Ticket, string Model) : ClipMessage(Ticket);

/// <summary>Command: buy this step from the provider; the place is taken.</summary>
/// <param name="KeyFingerprint">The key whose place it is.</param>
public sealed record SubmitTask(ClipTicket Ticket, string KeyFingerprint) : ClipMessage(Ticket);

/// <summary>Event: the provider has the job.</summary>
public sealed record TaskAccepted(
    ClipTicket Ticket, Guid PaidCallId, string TaskId, string KeyFingerprint, bool Simulated, DateTimeOffset FirstPollAt, DateTimeOffset Deadline)
    : ClipMessage(Ticket);

/// <summary>Event: the provider did not take it this time; the same key tries again.</summary>
/// <param name="Deadline">When it is given up, counted from the first time.</param>
public sealed record SubmissionDelayed(ClipTicket Ticket, string KeyFingerprint, DateTimeOffset RetryAt, DateTimeOffset Deadline) : ClipMessage(Ticket);

/// <summary>
/// Event: nothing was bought and another key should try, or no key can be used at the moment. The place is given back, and a new one is
/// asked for at <paramref name="At"/>; the attempt and its ledger row stay the same.
/// </summary>
/// <param name="Failure">What to tell the user when patience ends; null when the ledger row knows.</param>
/// <param name="KeyFingerprint">The key of the place that is given back.</param>
public sealed record SubmissionRequeued(ClipTicket Ticket, string KeyFingerprint, DateTimeOffset At, Failure? Failure = null) : ClipMessage(Ticket);

/// <summary>Command: patience with the keys is over; close what was intended.</summary>
public sealed record AbandonSubmission(ClipTicket Ticket, Failure? Failure) : ClipMessage(Ticket);

/// <summary>Event: it is not known whether the provider has the job.</summary>
public sealed record SubmissionUnknown(ClipTicket Ticket, Guid PaidCallId, DateTimeOffset WriteOffAt) : ClipMessage(Ticket);

/// <summary>Command: nobody will ever know; count the money as spent.</summary>
public sealed record WriteOffSubmission(ClipTicket Ticket, Guid PaidCallId) : ClipMessage(Ticket);
