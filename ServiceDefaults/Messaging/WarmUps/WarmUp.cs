namespace VideoGen.ServiceDefaults.Messaging.WarmUps;

/// <summary>A message that a process sends to itself before it says that it is ready.</summary>
internal sealed record WarmUp(Guid Instance);
