using VideoGen.Contracts.Generation;
using VideoGen.Contracts.Spending;

namespace VideoGen.GenerationService.Clips;

/// <summary>Command: look at the provider's task.</summary>
public sealed record PollTask(ClipTicket Ticket) : ClipMessage(Ticket);

/// <summary>Event: the task has not ended yet.</summary>
/// <param name="State">What the page should say; null when the look showed nothing new.</param>
public sealed record TaskObserved(ClipTicket Ticket, ClipState? State, double? Progress, DateTimeOffset NextPollAt, DateTimeOffset Deadline)
    : ClipMessage(Ticket);

/// <summary>Event: the task is done and billed; its result waits at the provider.</summary>
/// <param name="Deadline">Until when we try to fetch it.</param>
public sealed record TaskSucceeded(ClipTicket Ticket, DateTimeOffset Deadline) : ClipMessage(Ticket);

/// <summary>Command: bring the result into our object store.</summary>
public sealed record FetchResult(ClipTicket Ticket) : ClipMessage(Ticket);

/// <summary>Event: provider or store were not reachable.</summary>
public sealed record FetchDelayed(ClipTicket Ticket, DateTimeOffset RetryAt) : ClipMessage(Ticket);

/// <summary>Event: the result is ours.</summary>
/// <param name="Receipts">Every paid call of the take so far.</param>
/// <param name="ProviderSeconds">From the submission to the end of the task.</param>
public sealed record ResultFetched(ClipTicket Ticket, StoredClipFile File, IReadOnlyList<Receipt> Receipts, double ProviderSeconds) : ClipMessage(Ticket);

/// <summary>Event: the step could not be taken for reasons of our own, and is tried again until <paramref name="Deadline"/>.</summary>
public sealed record StepDelayed(ClipTicket Ticket, DateTimeOffset Deadline) : ClipMessage(Ticket);
