using System.Globalization;
using System.Net.Sockets;
using Npgsql;
using VideoGen.LocalHosting.Ports;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Native;

/// <summary>A PostgreSQL server of our own: own files, own port on the loopback interface, gone when we are.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(15);

    private readonly ChildProcess _process;
    private readonly string _password;

    private PostgresServer(ChildProcess process, int port, string password)
    {
        _process = process;
        _password = password;
        Port = port;
    }

    public int Port { get; }

    public int ProcessId => _process.Id;

    /// <summary>Completes with the exit code when the server ended, by us or not.</summary>
    public Task<int> Exited => _process.Exited;

    /// <summary>A quick server for tests.</summary>
    public static Task<PostgresServer> StartAsync(string dataFolder, CancellationToken cancellationToken) =>
        StartAsync(new PostgresOptions { DataFolder = dataFolder, Durable = false }, cancellationToken);

    /// <summary>Creates the cluster when there is none, starts the server and returns when it answers queries.</summary>
    /// <exception cref="NativeServerException">Not installed, or it did not become ready.</exception>
    public static async Task<PostgresServer> StartAsync(PostgresOptions options, CancellationToken cancellationToken)
    {
        var cluster = new PostgresCluster(options.DataFolder);
        var password = options.Password ?? Credential.ReadOrCreate(cluster.DataFolder);
        await cluster.CreateIfMissingAsync(password, options.Durable, cancellationToken);
        await cluster.RemoveStaleLockAsync(cancellationToken);

        var port = options.Port == 0 ? new FreePorts().Next() : options.Port;
        var output = new RecentLines(options.Output);
        var (command, arguments) = cluster.AsServerUser("postgres", Settings(cluster, port, options.Durable));
        var process = ChildProcess.Start(new() { Command = command, Arguments = arguments, WorkingDirectory = "/", Output = output.Add });
        var server = new PostgresServer(process, port, password);
        try
        {
            await Readiness.WaitAsync("PostgreSQL", process, output, s_startLimit, server.CheckAsync, cancellationToken);
            return server;
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public string ConnectionString(string database) => ConnectionString(database, pooling: true);

    public Task CreateDatabaseAsync(string name) => CreateDatabaseAsync(name, CancellationToken.None);

    /// <summary>Nothing happens when it is there already.</summary>
    public async Task CreateDatabaseAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await exists.ExecuteScalarAsync(cancellationToken) is not null) return;

        await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <exception cref="NativeServerException">The server does not answer a query now.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            await command.ExecuteScalarAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or TimeoutException)
        {
            throw new NativeServerException($"PostgreSQL does not answer: {failure.Message}", failure);
        }
    }

    /// <summary>Fast shutdown: open connections are closed, the files are left clean.</summary>
    public Task StopAsync() => _process.StopAsync(Signals.Interrupt, s_stopLimit);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _process.DisposeAsync();
    }

    private string ConnectionString(string database, bool pooling) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "postgres",
        Password = _password,
        Database = database,
        Pooling = pooling,
    }.ConnectionString;

    private static string[] Settings(PostgresCluster cluster, int port, bool durable) =>
    [
        "-D", cluster.Files,
        "-c", "port=" + port.ToString(CultureInfo.InvariantCulture),
        "-c", "listen_addresses=127.0.0.1",
        // No socket file: its path has a length limit that a deep clone would hit.
        "-c", "unix_socket_directories=",
        "-c", "max_connections=300",
        // A statement that fails is its client's affair; routine work is no news.
        "-c", "log_min_messages=log",
        "-c", "log_min_error_statement=panic",
        "-c", "log_checkpoints=off",
        // Who takes the lines adds the time.
        "-c", "log_line_prefix=",
        .. durable ? Array.Empty<string>() : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
    ];
}
