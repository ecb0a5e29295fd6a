namespace VideoGen.LocalHosting.Supervision;

/// <summary>What to start.</summary>
public sealed record ChildProcessStart
{
    /// <summary>A program by path, or by name when it is on the path.</summary>
    public required string Command { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public required string WorkingDirectory { get; init; }

    /// <summary>The whole environment; ours when null.</summary>
    public IReadOnlyDictionary<string, string>? Environment { get; init; }

    /// <summary>Called with each line of standard output and standard error, from several threads.</summary>
    public Action<string> Output { get; init; } = _ => { };
}
