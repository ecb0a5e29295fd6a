namespace VideoGen.LocalHosting.Native;

public sealed record RabbitMqOptions
{
    /// <summary>Made when missing. Kept between starts: it holds the queues, the cookie and the password.</summary>
    public required string DataFolder { get; init; }

    /// <summary>0 = any free one.</summary>
    public int Port { get; init; }

    public string UserName { get; init; } = "videogen";

    /// <summary>Null = made once and kept in the data folder. Takes effect at the first start on an empty folder.</summary>
    public string? Password { get; init; }

    /// <summary>The port of the management page; null = no management plugin.</summary>
    public int? ManagementPort { get; init; }

    public Action<string> Output { get; init; } = _ => { };
}
