using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using VideoGen.ServiceTests.Servers;
using VideoGen.StorageService.Files;

namespace VideoGen.ServiceTests.StorageService;

[Collection(RealServers.Name)]
public sealed class UploadTests(SharedStorageHost shared) : IClassFixture<SharedStorageHost>, IDisposable
{
    private readonly Guid _project = Guid.NewGuid();
    private readonly StorageHost _host = shared.Host;
    private readonly HttpClient _http = new() { BaseAddress = new Uri(shared.Host.Url) };

    private string Input(string name) => $"users/default_user/projects/{_project}/input/{name}";

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_good_sample_is_permitted_kept_and_attached()
    {
        var bytes = await SampleMedia.VideoAsync(seconds: 2);

        using var answer = await UploadAsync("sample", bytes, "../../holiday movie.exe");

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(
            $$"""{"kind":"sample","path":"{{Input("sample_video.mp4")}}","bytes":{{bytes.Length}},"duration":2,"width":320,"height":240,"sha256":"{{sha256}}"}""",
            await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            [
                $$"""POST /internal/projects/{{_project}}/uploads/sample/authorize {"user_id":"default_user"}""",
                $$"""POST /internal/projects/{{_project}}/uploads/sample/authorize {"user_id":"default_user"}""",
                $$"""PUT /internal/projects/{{_project}}/inputs/sample {"user_id":"default_user","path":"{{Input("sample_video.mp4")}}","bytes":{{bytes.Length}},"duration":2,"width":320,"height":240}""",
            ],
            _host.Projects.CallsOf(_project));
        var record = Assert.Single(await _host.RecordsAsync(_project));
        Assert.Equal((FileKind.Sample, FileState.Clean, (long?)bytes.Length, sha256, "video/mp4"), (record.Kind, record.State, record.Bytes, record.Sha256, record.ContentType));
    }

    [Fact]
    public async Task Uploading_again_as_another_type_replaces_the_first()
    {
        using var first = await UploadAsync("sample", await SampleMedia.VideoAsync(seconds: 1));
        using var second = await UploadRawAsync("sample", await SampleMedia.VideoAsync(seconds: 1, extension: "webm"), "video/webm");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(Input("sample_video.webm"), Assert.Single(await _host.RecordsAsync(_project)).Key);
        Assert.Null(await _host.Objects.HeadAsync(Input("sample_video.mp4"), default));
        Assert.NotNull(await _host.Objects.HeadAsync(Input("sample_video.webm"), default));
    }

    [Fact]
    public async Task An_image_and_a_sound_are_taken_with_what_they_have()
    {
        using var image = await UploadAsync("character", await SampleMedia.ImageAsync(100, 80));
        using var sound = await UploadAsync("audio", await SampleMedia.SoundAsync(seconds: 1));

        var (imageJson, soundJson) = (await JsonAsync(image), await JsonAsync(sound));
        Assert.Equal(
            (Input("character_image.png"), 100, 80, JsonValueKind.Null),
            (Text(imageJson, "path"), imageJson.GetProperty("width").GetInt32(), imageJson.GetProperty("height").GetInt32(), imageJson.GetProperty("duration").ValueKind));
        Assert.Equal((Input("audio.wav"), 1.0, JsonValueKind.Null), (Text(soundJson, "path"), soundJson.GetProperty("duration").GetDouble(), soundJson.GetProperty("width").ValueKind));
    }

    [Fact]
    public async Task What_is_not_what_it_should_be_is_refused_and_leaves_nothing()
    {
        var video = await SampleMedia.VideoAsync(seconds: 2);

        await AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media", UploadAsync("sample", "words"u8.ToArray(), "video.mp4"));
        await AssertRefusedAsync(HttpStatusCode.BadRequest, "empty-file", UploadAsync("sample", []));
        await AssertRefusedAsync(HttpStatusCode.BadRequest, "empty-file", UploadRawAsync("sample", [], "video/mp4"));
        await AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media", UploadAsync("character", video));
        await AssertRefusedAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media", UploadAsync("audio", video));
        await AssertRefusedAsync(HttpStatusCode.UnprocessableEntity, "media-unreadable", UploadAsync("sample", [.. video[..40], .. new byte[5000]]));
        await AssertRefusedAsync(HttpStatusCode.UnprocessableEntity, "media-too-long", UploadAsync("sample", await SampleMedia.VideoAsync(seconds: 61)));
        await AssertRefusedAsync(HttpStatusCode.UnprocessableEntity, "image-too-small", UploadAsync("character", await SampleMedia.ImageAsync(63, 80)));
        using var cut = new StringContent("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"\r\n\r\nhalf a file");
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        await AssertRefusedAsync(HttpStatusCode.BadRequest, "upload-incomplete", _http.PostAsync(Address("sample"), cut));
        using var fields = new MultipartFormDataContent { { new StringContent("x"), "title" } };
        await AssertRefusedAsync(HttpStatusCode.BadRequest, "file-missing", _http.PostAsync(Address("sample"), fields));

        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task Ten_gigabytes_by_declaration_are_refused_before_anything_is_read_or_asked()
    {
        using var request = DeclaredContent.Request(HttpMethod.Post, Address("sample"), 10L << 30, "video/mp4");

        await AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large", _http.SendAsync(request));

        Assert.Empty(_host.Projects.CallsOf(_project));
        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task A_body_that_turns_out_too_large_is_refused()
    {
        using var request = UncountedContent.Request(HttpMethod.Post, Address("character"), 17_000_000, "image/png");

        await AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large", _http.SendAsync(request));

        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task A_project_that_takes_no_uploads_now_says_so_before_the_bytes_come()
    {
        _host.Projects.Refusals[_project] = (HttpStatusCode.Conflict, "project-busy", "The project is being generated. Wait until it has ended.");

        await AssertRefusedAsync(HttpStatusCode.Conflict, "project-busy", UploadAsync("sample", await SampleMedia.VideoAsync(seconds: 1)));

        await AssertNothingLeftAsync();
    }

    [Fact]
    public async Task A_client_that_goes_away_leaves_nothing()
    {
        using var leaving = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        using var request = new HttpRequestMessage(HttpMethod.Post, Address("sample")) { Content = new SlowContent(), Headers = { TransferEncodingChunked = true } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _http.SendAsync(request, leaving.Token));

        for (var waited = 0; waited < 50 && Received().Any(); waited++) await Task.Delay(100);
        await AssertNothingLeftAsync();
    }

    private string Address(string kind) => $"/api/projects/{_project}/upload-{kind}";

    private async Task<HttpResponseMessage> UploadAsync(string kind, byte[] bytes, string name = "file.bin")
    {
        using var form = new MultipartFormDataContent { { new StringContent("a field before the file"), "note" }, { new ByteArrayContent(bytes), "file", name } };
        return await _http.PostAsync(Address(kind), form);
    }

    private async Task<HttpResponseMessage> UploadRawAsync(string kind, byte[] bytes, string type)
    {
        using var content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        return await _http.PostAsync(Address(kind), content);
    }

    private static async Task AssertRefusedAsync(HttpStatusCode status, string code, Task<HttpResponseMessage> upload)
    {
        using var answer = await upload;
        Assert.Equal((status, code), (answer.StatusCode, Text(await JsonAsync(answer), "code")));
    }

    private async Task AssertNothingLeftAsync()
    {
        Assert.Empty(await _host.RecordsAsync(_project));
        Assert.Empty(Directory.EnumerateDirectories(_host.Folder, _project.ToString(), SearchOption.AllDirectories));
        Assert.Empty(Received());
    }

    private IEnumerable<string> Received() => Directory.EnumerateFiles(_host.Folder, "upload", SearchOption.AllDirectories);

    private static Task<JsonElement> JsonAsync(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
