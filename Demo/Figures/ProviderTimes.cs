using System.Text.Json.Nodes;

namespace VideoGen.Demo.Figures;

/// <summary>When the simulated providers worked, read from the simulator's ledger.</summary>
public static class ProviderTimes
{
    public static async Task<IReadOnlyList<Interval>> ReadAsync(HttpClient http, Uri simulator, CancellationToken cancellationToken)
    {
        var ledger = JsonNode.Parse(await http.GetStringAsync(new Uri(simulator, "/simulator/ledger"), cancellationToken))!;
        var entries = ledger["entries"]!.AsArray().Where(entry => entry?["finished_at"] is not null);
        return [.. entries.Select(entry => new Interval((DateTimeOffset)entry!["started_at"]!, (DateTimeOffset)entry["finished_at"]!))];
    }
}
