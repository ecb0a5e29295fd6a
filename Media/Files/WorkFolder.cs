namespace VideoGen.Media.Files;

/// <summary>The private folder of one job; the only place that its ffmpeg runs can see. Removed when disposed.</summary>
public sealed class WorkFolder : IDisposable
{
    internal WorkFolder(string path) => Path = path;

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>
    /// The absolute path of a file in this folder. Names are ours, never a user's: ASCII letters, digits, <c>.</c>, <c>_</c>, <c>-</c>,
    /// and <c>%</c> for the number of an image sequence.
    /// </summary>
    /// <exception cref="ArgumentException">The name has another character or starts with <c>.</c> or <c>-</c>.</exception>
    public string File(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name[0] is '.' or '-' || !name.All(IsAllowed)) throw new ArgumentException($"'{name}' is not a plain file name.", nameof(name));
        return System.IO.Path.Combine(Path, name);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }

    private static bool IsAllowed(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' or '%';
}
