namespace VideoGen.LocalHosting.Native;

public sealed record PostgresOptions
{
    /// <summary>Made when missing. Kept between starts: it holds the cluster and its password.</summary>
    public required string DataFolder { get; init; }

    /// <summary>0 = any free one.</summary>
    public int Port { get; init; }

    /// <summary>Of the user <c>postgres</c>; null = made once and kept in the data folder. Takes effect when the cluster is created.</summary>
    public string? Password { get; init; }

    /// <summary>False skips every wait for the disk: quicker, and the data do not survive a crash of the machine. For tests.</summary>
    public bool Durable { get; init; } = true;

    public Action<string> Output { get; init; } = _ => { };
}
