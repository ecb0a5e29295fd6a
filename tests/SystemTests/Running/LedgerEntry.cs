using System.Text.Json.Nodes;

namespace VideoGen.SystemTests.Running;

/// <summary>One paid submission as the simulated provider wrote it down: the oracle of what was bought.</summary>
public sealed record LedgerEntry(
    string Provider, string Endpoint, string? Model, string RequestHash, bool Accepted, long ChargeMicros, DateTimeOffset At, string KeyFingerprint)
{
    public static LedgerEntry Of(JsonNode? entry) => new(
        (string)entry!["provider"]!,
        (string)entry["endpoint"]!,
        (string?)entry["model"],
        (string)entry["request_hash"]!,
        (bool)entry["accepted"]!,
        (long?)entry["charge_micros"] ?? 0,
        (DateTimeOffset)entry["at"]!,
        (string?)entry["key_fingerprint"] ?? "");
}
