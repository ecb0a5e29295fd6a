using System.Text;
using System.Text.Json;
using VideoGen.ServiceDefaults.Api;

namespace VideoGen.ProviderSimulator.Ledger;

/// <summary>The lines on disk. Every line is handed to the operating system before the caller goes on, so a killed process loses none.</summary>
public sealed class LedgerFile : IDisposable
{
    private readonly FileStream _file;

    public LedgerFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        Lines = ReadWholeLines();
    }

    /// <summary>What the file held when it was opened.</summary>
    public IReadOnlyList<LedgerEntry> Lines { get; }

    public void Append(LedgerEntry entry) => _file.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, ApiJson.Options) + "\n"));

    public void Dispose() => _file.Dispose();

    /// <summary>A last line without its end was cut off by a kill: it never counted.</summary>
    private List<LedgerEntry> ReadWholeLines()
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var whole = bytes.AsSpan(0, bytes.AsSpan().LastIndexOf((byte)'\n') + 1);
        _file.SetLength(whole.Length);
        _file.Seek(0, SeekOrigin.End);
        return Encoding.UTF8.GetString(whole)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<LedgerEntry>(line, ApiJson.Options)!)
            .ToList();
    }
}
