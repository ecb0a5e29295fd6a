namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>A job that waits for a place.</summary>
/// <param name="KeptUntil">When its turn lapses unless it asks again; null where the job's state is looked at instead.</param>
public sealed record SlotClaim(string Holder, string UserId, DateTimeOffset Since, DateTimeOffset? KeptUntil = null);
