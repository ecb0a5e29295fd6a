using System.Globalization;
using VideoGen.LocalHosting.Supervision;

namespace VideoGen.LocalHosting.Native;

/// <summary>The files of a PostgreSQL cluster: where they are, whose they are, and how they come to be.</summary>
internal sealed class PostgresCluster
{
    private const string ServerUser = "postgres";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _programs;
    private readonly string _folder;

    public PostgresCluster(string dataFolder)
    {
        _programs = FindPrograms();
        DataFolder = Directory.CreateDirectory(Path.GetFullPath(dataFolder)).FullName;
        // The server refuses to run as root, so it runs as the distribution's user, who must be able to reach the files.
        _folder = Environment.IsPrivilegedProcess && !ReachableByOthers(DataFolder) ? ReachableFolder.For(DataFolder) : DataFolder;
    }

    public string DataFolder { get; }

    public string Files => Path.Combine(_folder, "cluster");

    public async Task CreateIfMissingAsync(string password, bool durable, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(Files, "global", "pg_control"))) return;

        // What a killed initdb left behind is of no use.
        if (Directory.Exists(Files)) Directory.Delete(Files, recursive: true);
        Directory.CreateDirectory(Files, OwnerOnly);
        var passwordFile = Path.Combine(_folder, "initial-password");
        await File.WriteAllTextAsync(passwordFile, password, cancellationToken);
        var output = new RecentLines(_ => { });
        try
        {
            if (Environment.IsPrivilegedProcess) await RunAsync("chown", ["-R", ServerUser, Files, passwordFile], output, cancellationToken);
            File.SetUnixFileMode(passwordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            string[] arguments =
            [
                "--pgdata", Files, "--username", ServerUser, "--pwfile", passwordFile, "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8",
                .. durable ? Array.Empty<string>() : ["--no-sync"],
            ];
            var (command, all) = AsServerUser("initdb", arguments);
            await RunAsync(command, all, output, cancellationToken);
        }
        finally
        {
            File.Delete(passwordFile);
        }
    }

    /// <summary>The command line that runs a PostgreSQL program under the right user.</summary>
    public (string Command, IReadOnlyList<string> Arguments) AsServerUser(string program, IEnumerable<string> arguments)
    {
        var path = Path.Combine(_programs, program);
        return Environment.IsPrivilegedProcess
            ? ("setpriv", [$"--reuid={ServerUser}", $"--regid={ServerUser}", "--init-groups", path, .. arguments])
            : (path, [.. arguments]);
    }

    /// <summary>
    /// The lock file of a server that was killed names a process id that may belong to another program now. The file goes unless that
    /// process really is a server on this folder, for whose end we wait.
    /// </summary>
    public async Task RemoveStaleLockAsync(CancellationToken cancellationToken)
    {
        var lockFile = Path.Combine(Files, "postmaster.pid");
        for (var attempt = 0; File.Exists(lockFile); attempt++)
        {
            var first = (await File.ReadAllLinesAsync(lockFile, cancellationToken)).FirstOrDefault() ?? "";
            if (!int.TryParse(first, NumberStyles.Integer, CultureInfo.InvariantCulture, out var owner) || !ServesThisFolder(owner))
            {
                File.Delete(lockFile);
                return;
            }

            if (attempt == 50) throw new NativeServerException($"Another PostgreSQL (process {owner}) uses {Files}. Stop it first.");
            await Task.Delay(100, cancellationToken);
        }
    }

    private bool ServesThisFolder(int processId)
    {
        try
        {
            return Directory.ResolveLinkTarget($"/proc/{processId}/cwd", returnFinalTarget: true)?.FullName == Files;
        }
        catch (IOException)
        {
            // There is no such process, or it ended just now.
            return false;
        }
    }

    private static bool ReachableByOthers(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
            if (!current.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) return false;
        return true;
    }

    private static string FindPrograms()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return versions.OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault(programs => File.Exists(Path.Combine(programs, "postgres")))
            ?? throw new NativeServerException("PostgreSQL is not installed. Run: apt-get install -y --no-install-recommends postgresql");
    }

    private static async Task RunAsync(string command, IReadOnlyList<string> arguments, RecentLines output, CancellationToken cancellationToken)
    {
        await using var process = ChildProcess.Start(new() { Command = command, Arguments = arguments, WorkingDirectory = "/", Output = output.Add });
        var code = await process.Exited.WaitAsync(cancellationToken);
        if (code != 0) throw new NativeServerException($"{command} ended with code {code}:{Environment.NewLine}{output}");
    }
}
