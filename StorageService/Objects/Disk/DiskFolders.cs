namespace VideoGen.StorageService.Objects.Disk;

/// <summary>The folders of the disk store: the objects under their keys, their attributes beside them, puts under way.</summary>
internal sealed class DiskFolders
{
    private readonly string _objects;
    private readonly string _attributes;

    public DiskFolders(string root)
    {
        _objects = Directory.CreateDirectory(Path.Combine(root, "objects")).FullName;
        _attributes = Directory.CreateDirectory(Path.Combine(root, "attributes")).FullName;
        Incoming = Directory.CreateDirectory(Path.Combine(root, "incoming")).FullName;
    }

    public string Incoming { get; }

    public string Object(string key) => Inside(_objects, key);

    public string Attributes(string key) => Inside(_attributes, key + ".json");

    public string NewIncoming() => Path.Combine(Incoming, Guid.NewGuid().ToString("N"));

    public IEnumerable<string> Keys(string prefix)
    {
        // A prefix need not end at a folder; enumeration begins at the last folder that it names whole.
        var folder = Path.Combine(_objects, prefix[..(prefix.LastIndexOf('/') + 1)]);
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(_objects, path))
                .Where(key => key.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>Renames a finished file into place; an empty folder may vanish by a delete between its making and the move.</summary>
    public static void Place(string incoming, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            try
            {
                File.Move(incoming, path, overwrite: true);
                return;
            }
            catch (DirectoryNotFoundException) when (attempt < 5)
            {
                continue;
            }
        }
    }

    public void Remove(string key)
    {
        RemoveWithEmptyFolders(_objects, Object(key));
        RemoveWithEmptyFolders(_attributes, Attributes(key));
    }

    private static void RemoveWithEmptyFolders(string root, string path)
    {
        if (File.Exists(path)) File.Delete(path);
        for (var folder = Path.GetDirectoryName(path)!; folder != root; folder = Path.GetDirectoryName(folder)!)
        {
            if (!Directory.Exists(folder)) continue;
            if (Directory.EnumerateFileSystemEntries(folder).Any()) return;
            try
            {
                Directory.Delete(folder);
            }
            catch (IOException)
            {
                // Another put has just begun to use the folder.
                return;
            }
        }
    }

    private static string Inside(string root, string key)
    {
        ObjectKeySyntax.Require(key);
        return Path.Combine(root, key);
    }
}
