using System.ComponentModel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;

namespace VideoGen.Media.Sandbox;

/// <summary>Runs ffmpeg once in its sandbox before the service takes work.</summary>
internal sealed class SandboxCheck(IOptions<MediaOptions> options, SandboxedLauncher launcher, WorkFolders folders) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var folder = folders.Create();
        try
        {
            foreach (var program in new[] { options.Value.Ffmpeg, options.Value.Ffprobe })
                await launcher.RunAsync(Version(program, folder), cancellationToken);
        }
        catch (Exception exception) when (exception is MediaFailedException or Win32Exception)
        {
            throw new InvalidOperationException(Advice(exception.Message), exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private SandboxedRun Version(string program, WorkFolder folder) => new()
    {
        Program = program,
        Arguments = ["-version"],
        Folder = folder,
        Operation = "version",
        Timeout = TimeSpan.FromSeconds(20),
        MemoryLimitMegabytes = options.Value.ProbeMemoryLimitMegabytes,
        OnOutput = _ => { },
    };

    private string Advice(string cause) => options.Value.Sandbox == SandboxMode.On
        ? $"ffmpeg does not run in its sandbox: {cause} Install ffmpeg and bubblewrap and allow namespaces; on a machine that is itself a sandbox set Media__Sandbox=Off."
        : $"ffmpeg does not run: {cause} Install ffmpeg, or set Media__Ffmpeg and Media__Ffprobe to where it is.";
}
