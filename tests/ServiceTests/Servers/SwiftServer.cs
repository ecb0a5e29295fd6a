using System.Globalization;
using VideoGen.LocalHosting.Native;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.ServiceTests.Servers;

/// <summary>A real S3 server for tests: OpenStack Swift with its S3 door, native processes on free ports, files in one folder.</summary>
public sealed class SwiftServer : IAsyncDisposable
{
    private static readonly TimeSpan s_startLimit = TimeSpan.FromSeconds(60);

    private readonly SwiftConfiguration _configuration;
    private readonly List<ChildProcess> _processes = [];

    private SwiftServer(SwiftConfiguration configuration) => _configuration = configuration;

    public string ServiceUrl => $"http://127.0.0.1:{_configuration.Proxy}";

    public string Bucket => "videogen";

    public string Region => "us-east-1";

    public string AccessKey => SwiftConfiguration.User;

    public string SecretKey => SwiftConfiguration.Key;

    /// <summary>What the StorageService needs to keep its objects here, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["Objects__Kind"] = "s3",
        ["Objects__S3__ServiceUrl"] = ServiceUrl,
        ["Objects__S3__Bucket"] = Bucket,
        ["Objects__S3__Region"] = Region,
        ["Objects__S3__AccessKey"] = AccessKey,
        ["Objects__S3__SecretKey"] = SecretKey,
    };

    /// <summary>Returns when the server is ready and has an empty bucket. The folder must be new, on a file system with extended attributes.</summary>
    public static async Task<SwiftServer> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var full = Directory.CreateDirectory(Path.GetFullPath(folder)).FullName;
        var server = new SwiftServer(new SwiftConfiguration(full, FreePort.Next(), FreePort.Next(), FreePort.Next(), FreePort.Next(), FreePort.Next()));
        try
        {
            await server.StartProcessesAsync(cancellationToken);
            await server.WaitForBucketAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_processes.Select(process => process.DisposeAsync().AsTask()));

    private async Task StartProcessesAsync(CancellationToken cancellationToken)
    {
        await _configuration.WriteAsync(cancellationToken);
        Start("memcached", "-l", "127.0.0.1", "-p", _configuration.Cache.ToString(CultureInfo.InvariantCulture), "-m", "16", "-u", System.Environment.UserName);
        var rings = Start("sh", "-c", _configuration.RingScript());
        await rings.Exited.WaitAsync(cancellationToken);
        foreach (var server in new[] { "account", "container", "object", "proxy" }) Start($"swift-{server}-server", _configuration.File(server), "-v");
    }

    private ChildProcess Start(string command, params string[] arguments)
    {
        var log = Path.Combine(_configuration.Folder, "server.log");
        var process = ChildProcess.Start(new()
        {
            Command = command,
            Arguments = arguments,
            WorkingDirectory = _configuration.Folder,
            Output = line => { lock (_processes) File.AppendAllText(log, line + "\n"); },
        });
        _processes.Add(process);
        return process;
    }

    /// <summary>The bucket is made through Swift's own door, which needs no request signing.</summary>
    private async Task WaitForBucketAsync(CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(s_startLimit);
        using var http = new HttpClient { BaseAddress = new Uri(ServiceUrl) };
        while (!await TryMakeBucketAsync(http, deadline.Token)) await Task.Delay(100, deadline.Token);
    }

    private async Task<bool> TryMakeBucketAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var login = new HttpRequestMessage(HttpMethod.Get, "/auth/v1.0") { Headers = { { "X-Auth-User", AccessKey }, { "X-Auth-Key", SecretKey } } };
            using var session = await http.SendAsync(login, cancellationToken);
            if (!session.IsSuccessStatusCode) return false;
            using var creation = new HttpRequestMessage(HttpMethod.Put, $"{session.Headers.GetValues("X-Storage-Url").Single()}/{Bucket}")
            {
                Headers = { { "X-Auth-Token", session.Headers.GetValues("X-Auth-Token").Single() } },
            };
            using var created = await http.SendAsync(creation, cancellationToken);
            return created.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
