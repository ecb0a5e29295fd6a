using VideoGen.Media;
using VideoGen.Media.Files;
using VideoGen.Media.Sandbox;

namespace VideoGen.UnitTests.Media;

public sealed class SandboxArgumentsTests
{
    private static readonly SandboxedRun s_run = new()
    {
        Program = "/usr/bin/ffprobe",
        Arguments = ["-version"],
        Folder = new WorkFolder("/var/work/job"),
        Operation = "test",
        Timeout = TimeSpan.FromSeconds(10),
        MemoryLimitMegabytes = 512,
        OnOutput = _ => { },
    };

    [Fact]
    public void Anybody_gets_a_user_namespace_and_sees_the_system_and_the_job_only()
    {
        var chain = Chain(privileged: false);

        Assert.StartsWith("/usr/bin/bwrap --ro-bind /usr /usr ", chain);
        Assert.Contains("--perms 0755 --dir /var --perms 0755 --dir /var/work --bind /var/work/job /var/work/job --chdir /var/work/job", chain);
        Assert.Contains("--unshare-all --uid 65534 --gid 65534 --cap-drop ALL --die-with-parent --new-session --clearenv", chain);
        Assert.EndsWith("--nofile=256 --nproc=1024 --core=0 -- /usr/bin/ffprobe -version", chain);
    }

    [Fact]
    public void Root_becomes_nobody_inside()
    {
        var chain = Chain(privileged: true);

        Assert.Contains("--unshare-net", chain);
        Assert.EndsWith("-- /usr/bin/setpriv --reuid 65534 --regid 65534 --clear-groups --no-new-privs -- /usr/bin/ffprobe -version", chain);
    }

    [Fact]
    public void Without_the_sandbox_the_limits_stay() => Assert.Equal(
        $"/usr/bin/prlimit --as=536870912 --fsize=2147483648 --cpu={10 * Environment.ProcessorCount} --nofile=256 --nproc=1024 --core=0 -- /usr/bin/ffprobe -version",
        string.Join(' ', SandboxArguments.Of(s_run, new MediaOptions { Sandbox = SandboxMode.Off }, privileged: true)));

    private static string Chain(bool privileged) => string.Join(' ', SandboxArguments.Of(s_run, new MediaOptions(), privileged));
}
