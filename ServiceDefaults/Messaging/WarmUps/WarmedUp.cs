namespace VideoGen.ServiceDefaults.Messaging.WarmUps;

/// <summary>Published by the consumer of <see cref="WarmUp"/>, so that a publish inside a consumer has been through once too.</summary>
internal sealed record WarmedUp(Guid Instance);
