namespace VideoGen.Contracts.Generation;

/// <summary>A failover: which model stood in for which, and why. Never silent.</summary>
/// <param name="Code">The failure's code that led to it.</param>
public sealed record ModelSwitch(string From, string To, string Code);
