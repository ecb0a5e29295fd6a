namespace VideoGen.Invariants;

/// <summary>What a user allowed for one run in one service, and where it went.</summary>
/// <param name="Service">Whose calls draw on it.</param>
public sealed record RunAllowance(Guid RunId, long AllowedMicros, long ReservedMicros, long SpentMicros, string Service = "");
