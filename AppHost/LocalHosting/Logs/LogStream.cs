using System.Collections.Concurrent;
using System.Globalization;

namespace VideoGen.LocalHosting.Logs;

/// <summary>The output of all resources: one stream on standard output, each line with its time (UTC) and source, and one file per resource.</summary>
internal sealed class LogStream(string folder, TextWriter output, TimeProvider time) : IDisposable
{
    /// <summary>The source name of the AppHost's own lines.</summary>
    public const string AppHost = "apphost";

    private const long LargestFile = 50_000_000;

    private readonly ConcurrentDictionary<string, RotatingFile> _files = new();
    private readonly Lock _outputLock = new();

    public void Write(string source, string line)
    {
        var now = time.GetUtcNow();
        lock (_outputLock) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now:HH:mm:ss.fff} [{source}] {line}"));
        _files.GetOrAdd(source, Open).WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now:yyyy-MM-dd HH:mm:ss.fff} {line}"));
    }

    public void Dispose()
    {
        foreach (var file in _files.Values) file.Dispose();
    }

    private RotatingFile Open(string source) => new(Path.Combine(folder, source + ".log"), LargestFile);
}
