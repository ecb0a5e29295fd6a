using VideoGen.Contracts.Spending;
using VideoGen.ServiceDefaults.Providers.Faults;

namespace VideoGen.GenerationService.Clips;

/// <summary>Event: this attempt brings nothing.</summary>
/// <param name="Fault">Null for a failure of our own making, or one that only the user can end: nothing more is tried.</param>
public sealed record AttemptFailed(ClipTicket Ticket, Failure Failure, long CostMicros, ProviderFaultKind? Fault) : ClipMessage(Ticket);

/// <summary>Command: decide how the clip goes on.</summary>
public sealed record ChooseRung(ClipTicket Ticket) : ClipMessage(Ticket);

/// <summary>Event: how the clip goes on.</summary>
/// <param name="Rung"><see cref="LadderStep.Ask"/>: it is over.</param>
/// <param name="Model">The catalogue id of the next attempt; null when it is over.</param>
/// <param name="Choices">What the user can do, kebab-case.</param>
/// <param name="Receipts">Every paid call of the take so far.</param>
public sealed record RungChosen(
    ClipTicket Ticket, LadderStep Rung, string? Model, IReadOnlyList<string> Choices, string? SuggestedModel, IReadOnlyList<Receipt> Receipts)
    : ClipMessage(Ticket);
