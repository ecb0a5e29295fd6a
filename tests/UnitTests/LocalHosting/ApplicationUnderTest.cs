using System.Text.Json;
using Aspire.Hosting;
using VideoGen.LocalHosting.Native;

namespace VideoGen.UnitTests.LocalHosting;

/// <summary>A distributed application of small real processes with a data folder of its own.</summary>
internal sealed class ApplicationUnderTest : IAsyncDisposable
{
    private static readonly HttpClient s_http = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("videogen-hosting");
    private readonly string _page;
    private DistributedApplication? _application;

    public ApplicationUnderTest(params string[] settings)
    {
        var port = FreePort.Next();
        _page = $"http://127.0.0.1:{port}";
        Builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions
        {
            Args = [$"--VideoGen:DataFolder={_folder.FullName}", $"--VideoGen:AppHostPort={port}", .. settings],
            ProjectDirectory = _folder.FullName,
        });
    }

    public IDistributedApplicationBuilder Builder { get; }

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public async Task StartAsync()
    {
        _application = Builder.Build();
        await _application.StartAsync();
    }

    /// <summary>Asks the status address until the resource is as wanted, at most 20 s.</summary>
    public async Task<JsonElement> ResourceAsync(string name, Func<JsonElement, bool> wanted)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await ReadAsync(name, deadline.Token) is { } resource && wanted(resource)) return resource;
            await Task.Delay(50, deadline.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.StopAsync();
            await _application.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<JsonElement?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var resources = JsonDocument.Parse(await s_http.GetStringAsync($"{_page}/api/resources", cancellationToken)).RootElement;
            return resources.EnumerateArray().Single(resource => resource.GetProperty("name").GetString() == name);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
