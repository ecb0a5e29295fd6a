using VideoGen.ServiceDefaults.Providers;
using VideoGen.ServiceTests.StorageService;

namespace VideoGen.ServiceTests.Servers;

/// <summary>Watches everything that a service writes while it uses keys with a recognisable word in them.</summary>
internal sealed class KeyCanary : IAsyncDisposable
{
    /// <summary>Stands in every planted key and nowhere else.</summary>
    private const string Word = "canary";

    private readonly string _database;
    private readonly MessageTap _tap;

    private KeyCanary(string database, MessageTap tap, LogRecorder logs) => (_database, _tap, Logs) = (database, tap, logs);

    /// <summary>To be given to the service.</summary>
    public LogRecorder Logs { get; }

    public static async Task<KeyCanary> WatchAsync(ServersFixture servers, string database, string broker, LogRecorder logs) =>
        new(database, await MessageTap.OpenAsync(await servers.RabbitMq, broker), logs);

    /// <summary>Log, spans and tables know the keys by their fingerprints; nowhere does a key stand, in messages neither.</summary>
    public async Task AssertUnseenAsync(params string[] usedKeys)
    {
        var rows = await DatabaseRows.ReadAsync(_database);
        foreach (var key in usedKeys)
        {
            Assert.Contains(Logs.Lines, line => line.Contains(KeyFingerprint.Of(key), StringComparison.Ordinal));
            Assert.Contains(rows, row => row.Contains(KeyFingerprint.Of(key), StringComparison.Ordinal));
        }

        Assert.NotEmpty(_tap.Messages);
        foreach (var line in Logs.Lines.Concat(rows).Concat(_tap.Messages))
            Assert.False(line.Contains(Word, StringComparison.OrdinalIgnoreCase), $"A key is seen: {line}");
    }

    public async ValueTask DisposeAsync()
    {
        await _tap.DisposeAsync();
        Logs.Dispose();
    }
}
