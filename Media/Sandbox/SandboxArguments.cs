using System.Globalization;

namespace VideoGen.Media.Sandbox;

/// <summary>Writes the chain in front of a program: bubblewrap (own view of the machine), prlimit (limits), setpriv (unprivileged user).</summary>
internal static class SandboxArguments
{
    private const string Nobody = "65534";

    public static IReadOnlyList<string> Of(SandboxedRun run, MediaOptions options, bool privileged) => options.Sandbox == SandboxMode.Off
        ? [.. Limits(run, options), run.Program, .. run.Arguments]
        : [options.Bubblewrap, .. View(run.Folder.Path), .. Isolation(privileged), "--", .. Limits(run, options), .. User(privileged), run.Program, .. run.Arguments];

    private static IReadOnlyList<string> View(string folder) =>
    [
        "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
        // bubblewrap makes missing parents for its owner only; the unprivileged user must get through.
        "--perms", "0755", "--dir", "/etc", "--ro-bind-try", "/etc/alternatives", "/etc/alternatives",
        "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--ro-bind-try", "/etc/fonts", "/etc/fonts",
        "--perms", "0755", "--dir", "/var", "--perms", "0755", "--dir", "/var/cache", "--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig",
        "--proc", "/proc", "--dev", "/dev", "--perms", "1777", "--tmpfs", "/tmp",
        .. Parents(folder), "--bind", folder, folder, "--chdir", folder,
    ];

    private static IEnumerable<string> Parents(string folder)
    {
        var parents = new Stack<string>();
        for (var parent = Path.GetDirectoryName(folder); parent is not null and not "/"; parent = Path.GetDirectoryName(parent)) parents.Push(parent);
        return parents.SelectMany(parent => new[] { "--perms", "0755", "--dir", parent });
    }

    /// <summary>
    /// Root keeps its user namespace and becomes nobody for real, with just the capability to do so; anybody else gets a user
    /// namespace of its own. Arenas are few because each reserves 64 MB of the address space that is limited.
    /// </summary>
    private static IReadOnlyList<string> Isolation(bool privileged) =>
    [
        .. privileged
            ? (string[])["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try", "--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
            : ["--unshare-all", "--uid", Nobody, "--gid", Nobody, "--cap-drop", "ALL"],
        "--die-with-parent", "--new-session", "--clearenv",
        "--setenv", "PATH", "/usr/bin", "--setenv", "HOME", "/tmp", "--setenv", "LANG", "C.UTF-8", "--setenv", "MALLOC_ARENA_MAX", "2",
    ];

    /// <summary>CPU time is bounded by the wall clock on every core, so a run that outlives its watcher ends too.</summary>
    private static IReadOnlyList<string> Limits(SandboxedRun run, MediaOptions options) =>
    [
        "/usr/bin/prlimit", $"--as={Bytes(run.MemoryLimitMegabytes)}", $"--fsize={Bytes(options.FileSizeLimitMegabytes)}",
        string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Ceiling(run.Timeout.TotalSeconds * Environment.ProcessorCount):0}"),
        "--nofile=256", "--nproc=1024", "--core=0", "--",
    ];

    private static IReadOnlyList<string> User(bool privileged) => privileged
        ? ["/usr/bin/setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--no-new-privs", "--"]
        : [];

    private static string Bytes(int megabytes) => (megabytes * 1024L * 1024L).ToString(CultureInfo.InvariantCulture);
}
