namespace VideoGen.LocalHosting.Native;

/// <summary>The configuration files of the broker, written anew before every start.</summary>
internal static class RabbitMqFiles
{
    public static string Configuration(string folder) => Path.Combine(folder, "rabbitmq.conf");

    public static string Plugins(string folder) => Path.Combine(folder, "enabled_plugins");

    public static async Task WriteAsync(string folder, RabbitMqOptions options, int port, string password, CancellationToken cancellationToken)
    {
        var settings = new List<string>
        {
            $"listeners.tcp.local = 127.0.0.1:{port}",
            $"default_user = {options.UserName}",
            $"default_pass = {password}",
            "log.file = false",
            "log.console = true",
            "log.console.level = warning",
            "disk_free_limit.absolute = 100MB",
        };
        if (options.ManagementPort is { } management)
        {
            settings.Add($"management.tcp.ip = 127.0.0.1");
            settings.Add($"management.tcp.port = {management}");
        }

        await File.WriteAllLinesAsync(Configuration(folder), settings, cancellationToken);
        File.SetUnixFileMode(Configuration(folder), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var plugins = options.ManagementPort is null ? "" : "rabbitmq_management";
        await File.WriteAllTextAsync(Plugins(folder), $"[{plugins}].", cancellationToken);
    }
}
