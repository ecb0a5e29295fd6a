using System.Text;

namespace VideoGen.SystemTests.Running;

/// <summary>Looks through everything that a run wrote: tables, write-ahead log, queues, logs, spans, objects.</summary>
internal static class DataFolderSearch
{
    /// <returns>Paths within the folder of the files in which the text stands as it is.</returns>
    public static async Task<IReadOnlyList<string>> FilesWithAsync(string dataFolder, string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(dataFolder, "*", SearchOption.AllDirectories))
            if ((await ReadAsync(path)).AsSpan().IndexOf(wanted) >= 0) found.Add(Path.GetRelativePath(dataFolder, path));
        return found;
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new MemoryStream();
            await file.CopyToAsync(content);
            return content.ToArray();
        }
        catch (IOException)
        {
            // Removed since it was listed, or a socket.
            return [];
        }
    }
}
