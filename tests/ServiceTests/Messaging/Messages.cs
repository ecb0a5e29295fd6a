namespace VideoGen.ServiceTests.Messaging;

public sealed record WriteNote(Guid NoteId, int FailingAttempts = 0, bool Permanently = false);

public sealed record NoteWritten(Guid NoteId, string By);

public sealed record CountOne(Guid TallyId);

public sealed record RemindLater(Guid TallyId, int Milliseconds);

public sealed record ForgetReminder(Guid TallyId);

public sealed record Reminder(Guid TallyId);

public sealed record TallyReminded(Guid TallyId);

public sealed record StartTrip(Guid ProjectId);

public sealed record ContinueTrip(Guid ProjectId);

public sealed record TripEnded(Guid ProjectId);
