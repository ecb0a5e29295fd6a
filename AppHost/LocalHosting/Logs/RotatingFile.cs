using System.Text;

namespace VideoGen.LocalHosting.Logs;

/// <summary>A text file that is appended to; when it is too large it becomes <c>name.1</c> and a new one begins.</summary>
internal sealed class RotatingFile : IDisposable
{
    private readonly string _path;
    private readonly long _largest;
    private readonly Lock _lock = new();
    private StreamWriter? _writer;

    public RotatingFile(string path, long largest)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _path = path;
        _largest = largest;
        _writer = Open();
    }

    /// <summary>The line is on its way to the disk when this returns. Lines after <see cref="Dispose"/> are dropped.</summary>
    public void WriteLine(string line)
    {
        lock (_lock)
        {
            if (_writer is null) return;
            if (_writer.BaseStream.Length > _largest) Rotate();
            _writer.WriteLine(line);
            _writer.Flush();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _writer?.Dispose();
            _writer = null;
        }
    }

    private void Rotate()
    {
        _writer!.Dispose();
        File.Move(_path, _path + ".1", overwrite: true);
        _writer = Open();
    }

    private StreamWriter Open() =>
        new(new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
