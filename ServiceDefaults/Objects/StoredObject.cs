namespace VideoGen.ServiceDefaults.Objects;

/// <summary>What was put: its key, size and lower-case hex SHA-256.</summary>
public sealed record StoredObject(string Key, long Bytes, string Sha256);
