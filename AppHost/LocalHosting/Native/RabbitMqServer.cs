using System.Collections;
using System.Globalization;
using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using VideoGen.LocalHosting.Ports;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Native;

/// <summary>A RabbitMQ broker of our own: own files, own ports, own name service (epmd), gone when we are.</summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    // The Debian wrapper on the path insists on its own user and folders.
    private const string Program = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    // Queues remember the node they live on, so the name must stay when the port changes. It is unique because epmd is our own.
    private const string NodeName = "videogen@localhost";

    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan s_stopLimit = TimeSpan.FromSeconds(20);

    private readonly ChildProcess _names;
    private readonly ChildProcess _broker;
    private readonly ConnectionFactory _connections;

    private RabbitMqServer(ChildProcess names, ChildProcess broker, int port, string connectionString)
    {
        _names = names;
        _broker = broker;
        Port = port;
        ConnectionString = connectionString;
        _connections = new ConnectionFactory { Uri = new Uri(connectionString), AutomaticRecoveryEnabled = false };
    }

    public int Port { get; }

    /// <summary><c>amqp://user:password@127.0.0.1:port</c></summary>
    public string ConnectionString { get; }

    public int ProcessId => _broker.Id;

    /// <summary>Completes with the exit code when the broker ended, by us or not.</summary>
    public Task<int> Exited => _broker.Exited;

    public static Task<RabbitMqServer> StartAsync(string dataFolder, CancellationToken cancellationToken) =>
        StartAsync(new RabbitMqOptions { DataFolder = dataFolder }, cancellationToken);

    /// <summary>Starts the broker and returns when a client can connect.</summary>
    /// <exception cref="NativeServerException">Not installed, or it did not become ready.</exception>
    public static async Task<RabbitMqServer> StartAsync(RabbitMqOptions options, CancellationToken cancellationToken)
    {
        if (!File.Exists(Program)) throw new NativeServerException("RabbitMQ is not installed. Run: apt-get install -y --no-install-recommends rabbitmq-server");

        var folder = Directory.CreateDirectory(Path.GetFullPath(options.DataFolder)).FullName;
        var password = options.Password ?? Credential.ReadOrCreate(folder);
        var ports = new FreePorts();
        var port = options.Port == 0 ? ports.Next() : options.Port;
        var namesPort = ports.Next();
        await RabbitMqFiles.WriteAsync(folder, options, port, password, cancellationToken);

        var output = new RecentLines(options.Output);
        var environment = ServerEnvironment(folder, namesPort, ports.Next());
        var names = ChildProcess.Start(new()
        {
            Command = "epmd",
            Arguments = ["-address", "127.0.0.1", "-port", namesPort.ToString(CultureInfo.InvariantCulture)],
            WorkingDirectory = folder,
            Environment = environment,
            Output = output.Add,
        });
        var broker = ChildProcess.Start(new() { Command = Program, WorkingDirectory = folder, Environment = environment, Output = output.Add });
        var connectionString = $"amqp://{Uri.EscapeDataString(options.UserName)}:{Uri.EscapeDataString(password)}@127.0.0.1:{port}";
        var server = new RabbitMqServer(names, broker, port, connectionString);
        try
        {
            await Readiness.WaitAsync("RabbitMQ", broker, output, s_startLimit, server.CheckAsync, cancellationToken);
            return server;
        }
        catch
        {
            await broker.DisposeAsync();
            await names.DisposeAsync();
            throw;
        }
    }

    /// <exception cref="NativeServerException">A client cannot connect now.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await _connections.CreateConnectionAsync("readiness", cancellationToken);
            await connection.CloseAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is RabbitMQClientException or IOException or SocketException or TimeoutException)
        {
            throw new NativeServerException($"RabbitMQ does not answer: {failure.Message}", failure);
        }
    }

    public async Task StopAsync()
    {
        await _broker.StopAsync(Signals.Terminate, s_stopLimit);
        await _names.StopAsync(Signals.Kill, s_stopLimit);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _broker.DisposeAsync();
        await _names.DisposeAsync();
    }

    private static Dictionary<string, string> ServerEnvironment(string folder, int namesPort, int distributionPort)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(variable => !((string)variable.Key).StartsWith("RABBITMQ_", StringComparison.Ordinal))
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");
        environment["HOME"] = folder;
        environment["ERL_EPMD_PORT"] = namesPort.ToString(CultureInfo.InvariantCulture);
        environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        environment["RABBITMQ_NODENAME"] = NodeName;
        environment["RABBITMQ_DIST_PORT"] = distributionPort.ToString(CultureInfo.InvariantCulture);
        environment["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "mnesia");
        environment["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log");
        environment["RABBITMQ_CONFIG_FILE"] = RabbitMqFiles.Configuration(folder);
        environment["RABBITMQ_ENABLED_PLUGINS_FILE"] = RabbitMqFiles.Plugins(folder);
        // The configured level counts only from where the configuration has been read.
        environment["RABBITMQ_LOG"] = "warning,-color";
        environment["RABBITMQ_CONF_ENV_FILE"] = "/dev/null";
        // The start script then replaces itself by the broker instead of watching it, and the broker stops cleanly on SIGTERM.
        environment["RUNNING_UNDER_SYSTEMD"] = "true";
        // Idle scheduler threads sleep at once: a small machine has better use for the cores.
        environment["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+sbwt none +sbwtdcpu none +sbwtdio none";
        return environment;
    }
}
