namespace VideoGen.LocalHosting.Supervision;

/// <summary>
/// The shell line that stands between us and a program. It leaves a small watcher in the program's process group, which reads a pipe
/// that only we hold: at its end, even after kill -9 of us, the whole group is killed. The program itself replaces the shell, so its
/// process id is the one we started. (PR_SET_PDEATHSIG would fire at the end of the starting thread, not of the process.)
/// </summary>
internal static class OrphanGuard
{
    private const string Script =
        """
        exec 3<&0 </dev/null
        { while read -r _ <&3; do :; done; kill -s KILL -- "-$$"; } >/dev/null 2>&1 &
        exec "$@" 3<&-
        """;

    // Debian's sh would drop variables whose names hold hyphens or dots, such as ConnectionStrings__projects-db.
    private const string Shell = "/bin/bash";

    /// <summary>The arguments for <c>setsid</c>.</summary>
    public static IEnumerable<string> Wrap(string command, IEnumerable<string> arguments) =>
        [Shell, "-c", Script, "guard", command, .. arguments];
}
