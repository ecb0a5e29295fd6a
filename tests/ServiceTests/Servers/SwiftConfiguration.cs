namespace VideoGen.ServiceTests.Servers;

/// <summary>The configuration files of one small OpenStack Swift: one device, one replica, an S3 door with one user.</summary>
internal sealed record SwiftConfiguration(string Folder, int Proxy, int Account, int Container, int Object, int Cache)
{
    public const string User = "test:tester";
    public const string Key = "testing-secret";

    public string File(string server) => Path.Combine(Folder, server + ".conf");

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(Folder, "devices", "d1"));
        await System.IO.File.WriteAllTextAsync(File("proxy"), ProxyFile(), cancellationToken);
        await System.IO.File.WriteAllTextAsync(File("account"), StorageFile("account", Account), cancellationToken);
        await System.IO.File.WriteAllTextAsync(File("container"), StorageFile("container", Container), cancellationToken);
        await System.IO.File.WriteAllTextAsync(File("object"), StorageFile("object", Object), cancellationToken);
    }

    /// <summary>The rings say where each server is; the ports are ours, so they are made for every start.</summary>
    public string RingScript() => string.Join(" & ", Ring("account", Account), Ring("container", Container), Ring("object", Object)) + " & wait";

    private static string Ring(string server, int port) =>
        $"(swift-ring-builder {server}.builder create 2 1 0; swift-ring-builder {server}.builder add r1z1-127.0.0.1:{port}/d1 1; swift-ring-builder {server}.builder rebalance)";

    private string Defaults(int port) => $"""
        [DEFAULT]
        bind_ip = 127.0.0.1
        bind_port = {port}
        workers = 0
        swift_dir = {Folder}
        devices = {Folder}/devices
        mount_check = false
        disable_fallocate = true
        user = {Environment.UserName}
        log_level = WARNING

        """;

    private string StorageFile(string server, int port) => $"""
        {Defaults(port)}
        [pipeline:main]
        pipeline = {server}-server

        [app:{server}-server]
        use = egg:swift#{server}
        """;

    private string ProxyFile() => $"""
        {Defaults(Proxy)}
        [pipeline:main]
        pipeline = catch_errors gatekeeper healthcheck cache listing_formats s3api tempauth copy bulk slo proxy-server

        [app:proxy-server]
        use = egg:swift#proxy
        account_autocreate = true

        [filter:tempauth]
        use = egg:swift#tempauth
        user_{User.Replace(':', '_')} = {Key} .admin

        [filter:cache]
        use = egg:swift#memcache
        memcache_servers = 127.0.0.1:{Cache}

        {string.Join("\n\n", new[] { "catch_errors", "gatekeeper", "healthcheck", "listing_formats", "s3api", "copy", "bulk", "slo" }.Select(filter => $"[filter:{filter}]\nuse = egg:swift#{filter}"))}
        """;
}
