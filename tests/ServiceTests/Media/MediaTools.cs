using VideoGen.Media;
using VideoGen.Media.Ffmpeg;
using VideoGen.Media.Files;
using VideoGen.Media.Probing;

namespace VideoGen.ServiceTests.Media;

/// <summary>Media as a service has it, with the sandbox on, and a work folder per test.</summary>
public sealed class MediaTools : IDisposable
{
    private readonly IHost _host = BuildHost();
    private readonly List<IDisposable> _folders = [];

    public FfmpegRunner Ffmpeg => _host.Services.GetRequiredService<FfmpegRunner>();

    public MediaProbe Probe => _host.Services.GetRequiredService<MediaProbe>();

    public WorkFolders Folders => _host.Services.GetRequiredService<WorkFolders>();

    public IServiceProvider Services => _host.Services;

    public WorkFolder NewFolder()
    {
        var folder = Folders.Create();
        _folders.Add(folder);
        return folder;
    }

    /// <summary>Renders a test file with ffmpeg's own sources.</summary>
    public async Task<string> RenderAsync(WorkFolder folder, string name, IReadOnlyList<string> sources, params string[] output)
    {
        var path = folder.File(name);
        await Ffmpeg.RunAsync(
            new FfmpegCommand
            {
                Folder = folder,
                Operation = "test-media",
                Inputs = [.. sources.Select(source => MediaInput.Generated(source))],
                Arguments = [.. output, path],
                Timeout = TimeSpan.FromSeconds(60),
                Outputs = [path],
            },
            CancellationToken.None);
        return path;
    }

    public void Dispose()
    {
        foreach (var folder in _folders) folder.Dispose();
        _host.Dispose();
    }

    private static IHost BuildHost() => Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings()).AddMedia().Build();
}
