using Npgsql;

namespace VideoGen.ServiceTests.Servers;

/// <summary>Everything that a database holds, as text.</summary>
internal static class DatabaseRows
{
    public static async Task<IReadOnlyList<string>> ReadAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var rows = new List<string>();
        foreach (var table in await ReadAsync(connection, "SELECT quote_ident(table_name) FROM information_schema.tables WHERE table_schema = 'public'"))
            rows.AddRange(await ReadAsync(connection, $"SELECT '{table} ' || row::text FROM {table} AS row"));
        return rows;
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return lines;
    }
}
