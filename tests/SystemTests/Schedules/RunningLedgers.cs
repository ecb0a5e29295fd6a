using System.Text.Json.Nodes;
using Npgsql;
using VideoGen.Invariants;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Schedules;

/// <summary>The ledgers of the running services, read from their databases, and the providers' own.</summary>
internal static class RunningLedgers
{
    private static readonly string[] s_payers = ["generation", "audio", "analysis"];

    /// <summary>The address of a service's database, as the AppHost gave it to the service.</summary>
    public static async Task<string> DatabaseOfAsync(RunningSystem system, string service)
    {
        while (true)
        {
            var replica = (await system.ResourceAsync(service))["replicas"]!.AsArray().FirstOrDefault(replica => replica!["pid"] is not null);
            var variables = replica is null ? [] : (await File.ReadAllTextAsync($"/proc/{(int)replica["pid"]!}/environ")).Split('\0');
            var name = $"ConnectionStrings__{service}-db=";
            if (variables.FirstOrDefault(variable => variable.StartsWith(name, StringComparison.Ordinal)) is { } found) return found[name.Length..];
            await Task.Delay(200);
        }
    }

    public static async Task<(IReadOnlyList<PaidRow> Rows, IReadOnlyList<RunAllowance> Allowances)> ReadAsync(RunningSystem system)
    {
        var rows = new List<PaidRow>();
        var allowances = new List<RunAllowance>();
        foreach (var service in s_payers)
        {
            await using var database = NpgsqlDataSource.Create(await DatabaseOfAsync(system, service));
            var own = await QueryAsync(database, """
                select id, project_id, run_id, item, attempt, provider, model, state, task_id, reserved_micros, cost_micros, sha256, sent_at from paid_calls
                """, row => new PaidRow(
                    row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetString(3), row.GetInt32(4), row.GetString(5), row.GetString(6), row.GetString(7),
                    Text(row, 8), row.GetInt64(9), row.GetInt64(10), Text(row, 11), row.IsDBNull(12) ? null : row.GetFieldValue<DateTimeOffset>(12), service));
            rows.AddRange(own);
            allowances.AddRange(await QueryAsync(database, "select run_id, allowance_micros, reserved_micros, spent_micros from spending_allowances", row =>
                new RunAllowance(row.GetGuid(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), service)));
        }

        return (rows, allowances);
    }

    public static async Task<IReadOnlyList<ProviderJob>> JobsAsync(RunningSystem system)
    {
        var ledger = JsonNode.Parse(await system.Http.GetStringAsync(new Uri(system.Endpoints.Simulator, "/simulator/ledger")))!;
        return [.. ledger["entries"]!.AsArray().Where(entry => (bool)entry!["accepted"]!).Select(entry => new ProviderJob(
            (string)entry!["id"]!, (string)entry["provider"]!, (string?)entry["model"], (string?)entry["project"], (DateTimeOffset)entry["at"]!,
            (long?)entry["charge_micros"] ?? 0, (string)entry["state"]!))];
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static async Task<List<T>> QueryAsync<T>(NpgsqlDataSource database, string text, Func<NpgsqlDataReader, T> read)
    {
        await using var command = database.CreateCommand(text);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<T>();
        while (await reader.ReadAsync()) found.Add(read(reader));
        return found;
    }
}
