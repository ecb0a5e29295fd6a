using System.Net.Sockets;
using System.Text;
using VideoGen.Demo.Api;
using VideoGen.SystemTests.Running;

namespace VideoGen.SystemTests.Journeys;

[Collection(SystemCollection.Name)]
public class UploadRefusalTests(SystemFixture fixture) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("videogen-uploads-").FullName;
    private Guid _project;

    public async Task InitializeAsync() => _project = await fixture.System.Api.CreateProjectAsync("refusals", CancellationToken.None);

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_is_no_video_is_refused_and_the_project_stays_usable()
    {
        await AssertRefusedAsync(await WriteAsync("notes.mp4", "these are words, not pictures"u8.ToArray()), 415, "unsupported-media");
        await AssertRefusedAsync(await WriteAsync("nothing.mp4", []), 400, "empty-file");
        await AssertUsableAsync();
    }

    [Fact]
    public async Task A_sample_of_61_seconds_is_refused_and_the_project_stays_usable()
    {
        var path = Path.Combine(_folder, "long.mp4");
        await SystemFixture.WriteSampleAsync(path, [30.5, 30.5]);

        await AssertRefusedAsync(path, 422, "media-too-long");
        await AssertUsableAsync();
    }

    [Fact]
    public async Task Ten_gigabytes_by_declaration_are_refused_at_once()
    {
        var gateway = fixture.System.Endpoints.Gateway;
        using var client = new TcpClient(gateway.Host, gateway.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/projects/{_project}/upload-sample HTTP/1.1\r\nHost: {gateway.Authority}\r\nContent-Type: video/mp4\r\nContent-Length: {10L * 1024 * 1024 * 1024}\r\n\r\n"));
        using var reader = new StreamReader(stream);

        Assert.StartsWith("HTTP/1.1 413", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)));
        await AssertUsableAsync();
    }

    private async Task AssertRefusedAsync(string path, int status, string code)
    {
        var problem = await Assert.ThrowsAsync<ApiProblem>(() => fixture.System.Api.UploadAsync(_project, "sample", path, CancellationToken.None));
        Assert.Equal((status, code), (problem.Status, problem.Code));
    }

    private async Task AssertUsableAsync() =>
        Assert.Equal(720, (int?)(await fixture.System.Api.UploadAsync(_project, "sample", fixture.SmallSample, CancellationToken.None))["width"]);

    private async Task<string> WriteAsync(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }
}
