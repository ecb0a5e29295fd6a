using System.Globalization;
using Aspire.Hosting;

namespace VideoGen.LocalHosting.Running;

/// <summary>One AppHost per data folder. The system releases the lock at our end, whatever the end is.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _processIdPath;

    private DataFolderLock(FileStream held, string processIdPath)
    {
        _lock = held;
        _processIdPath = processIdPath;
    }

    /// <exception cref="DistributedApplicationException">Another AppHost holds the folder.</exception>
    public static DataFolderLock Take(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        var processIdPath = Path.Combine(dataFolder, "apphost.pid");
        try
        {
            var held = new FileStream(Path.Combine(dataFolder, "apphost.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(processIdPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolderLock(held, processIdPath);
        }
        catch (IOException failure)
        {
            var owner = File.Exists(processIdPath) ? $" (process {File.ReadAllText(processIdPath)})" : "";
            throw new DistributedApplicationException($"Another AppHost{owner} runs on {dataFolder}. Stop it, or choose another folder with VideoGen__DataFolder.", failure);
        }
    }

    public void Dispose()
    {
        File.Delete(_processIdPath);
        _lock.Dispose();
    }
}
