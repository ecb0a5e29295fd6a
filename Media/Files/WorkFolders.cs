using Microsoft.Extensions.Options;

namespace VideoGen.Media.Files;

/// <summary>
/// Makes the job folders of this process, all below one folder of its own. A lock beside that folder lives exactly as long as the
/// process, so the next one knows which folders a dead process left and removes them.
/// </summary>
public sealed class WorkFolders : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Inside a parent that only the owner may enter: as root, ffmpeg runs under another user and must be able to write here.</summary>
    private const UnixFileMode Everybody = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string _own;
    private readonly FileStream _lock;

    public WorkFolders(IOptions<MediaOptions> options)
    {
        var root = options.Value.WorkFolder ?? Path.Combine(Path.GetTempPath(), $"videogen-{Environment.UserName}");
        Directory.CreateDirectory(root);
        RemoveLeftovers(root);
        _own = Path.Combine(root, Guid.NewGuid().ToString("N"));
        _lock = new FileStream(LockOf(_own), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        Directory.CreateDirectory(_own, OwnerOnly);
    }

    public WorkFolder Create()
    {
        var path = Path.Combine(_own, Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, Environment.IsPrivilegedProcess ? Everybody : OwnerOnly);
        return new WorkFolder(path);
    }

    public void Dispose()
    {
        Remove(_own);
        _lock.Dispose();
    }

    private static string LockOf(string folder) => folder + ".lock";

    private static void RemoveLeftovers(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root))
            if (Guid.TryParseExact(Path.GetFileName(folder), "N", out _) && TryLock(folder) is { } dead)
                using (dead) Remove(folder);
    }

    /// <summary>Another process that starts now may have removed it already.</summary>
    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Null when the folder's process lives. The lock is taken before the folder is made, so a folder without one is dead.</summary>
    private static FileStream? TryLock(string folder)
    {
        try
        {
            return new FileStream(LockOf(folder), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
