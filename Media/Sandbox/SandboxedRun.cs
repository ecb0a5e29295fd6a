using VideoGen.Media.Files;

namespace VideoGen.Media.Sandbox;

internal sealed record SandboxedRun
{
    public required string Program { get; init; }
    public required IReadOnlyList<string> Arguments { get; init; }
    public required WorkFolder Folder { get; init; }
    public required string Operation { get; init; }
    public required TimeSpan Timeout { get; init; }
    public required int MemoryLimitMegabytes { get; init; }

    /// <summary>Gets standard output line by line.</summary>
    public required Action<string> OnOutput { get; init; }
}
