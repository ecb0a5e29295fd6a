namespace VideoGen.ServiceDefaults.KeyPools;

/// <summary>A job that has a place.</summary>
/// <param name="Fingerprint">The key that it stays with.</param>
/// <param name="Owner">Whose limits it draws on, also after the key has gone.</param>
/// <param name="ClaimedAt">When it began to wait.</param>
/// <param name="LeaseUntil">When the place is free without a word from the holder; null where the holder's state is looked at instead.</param>
public sealed record SlotHolder(
    string Holder, string UserId, string Fingerprint, string Owner, DateTimeOffset ClaimedAt, DateTimeOffset Since, DateTimeOffset? LeaseUntil = null);
